/** What somebody can have in hand when he leaves his post, in the order in which it is handed over. */
export const OPEN_WORK_KINDS = ['requests', 'enterprises', 'service-visits', 'summonses', 'plans'] as const;
export type OpenWorkKind = (typeof OPEN_WORK_KINDS)[number];
