/** Where a notice leads. */
export interface NoticePage {
  page: string;
  id?: string;
}

const PAGES: Readonly<Record<string, string | undefined>> = {
  'intake-unmatched': 'packages/worklists/intake/index',
  'standing-in': 'packages/services/absences/index',
  'head-deputised': 'packages/services/deputies/index',
  'signed-in-anew': 'packages/account/devices/index',
  'binding-asked': 'packages/account/bindings/index',
  'binding-decided': 'packages/account/ask/index',
  'member-joined': 'packages/account/members/index',
  'member-administers': 'packages/account/members/index',
};

/** The plan, the request, the visit or the summons that it tells of, or where what it tells of is decided; `null` where there is no such page. */
export function noticePage(notice: {
  kind?: string;
  planId: string | null;
  data: Readonly<Record<string, unknown>>;
}): NoticePage | null {
  const { planId, data } = notice;
  if (planId !== null) return { page: 'packages/inspections/plan/index', id: planId };
  const page = PAGES[notice.kind ?? ''];
  if (page !== undefined) return { page };
  const { requestId, serviceVisitId, summonsId } = data;
  if (typeof summonsId === 'string') return { page: 'packages/summons/summons/index', id: summonsId };
  if (typeof serviceVisitId === 'string')
    return { page: 'packages/service-visits/visit/index', id: serviceVisitId };
  return typeof requestId === 'string' ? { page: 'packages/requests/request/index', id: requestId } : null;
}
