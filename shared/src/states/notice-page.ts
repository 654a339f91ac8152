/** Where a notice leads. */
export interface NoticePage {
  page: string;
  id?: string;
}

/** The plan, the request, the visit or the summons that it tells of, or where what it tells of is decided; `null` where there is no such page. */
export function noticePage(notice: {
  kind?: string;
  planId: string | null;
  data: Readonly<Record<string, unknown>>;
}): NoticePage | null {
  const { planId, data } = notice;
  if (planId !== null) return { page: 'packages/inspections/plan/index', id: planId };
  if (notice.kind === 'intake-unmatched') return { page: 'packages/worklists/intake/index' };
  if (notice.kind === 'standing-in') return { page: 'packages/services/absences/index' };
  if (notice.kind === 'head-deputised') return { page: 'packages/services/deputies/index' };
  const { requestId, serviceVisitId, summonsId } = data;
  if (typeof summonsId === 'string') return { page: 'packages/summons/summons/index', id: summonsId };
  if (typeof serviceVisitId === 'string')
    return { page: 'packages/service-visits/visit/index', id: serviceVisitId };
  return typeof requestId === 'string' ? { page: 'packages/requests/request/index', id: requestId } : null;
}
