/** Where a notice leads. */
export interface NoticePage {
  page: string;
  id?: string;
}

/** The plan or the request that it tells of; `null` where it tells of neither. */
export function noticePage(notice: {
  planId: string | null;
  data: Readonly<Record<string, unknown>>;
}): NoticePage | null {
  const { planId, data } = notice;
  if (planId !== null) return { page: 'packages/inspections/plan/index', id: planId };
  const { requestId } = data;
  return typeof requestId === 'string' ? { page: 'packages/requests/request/index', id: requestId } : null;
}
