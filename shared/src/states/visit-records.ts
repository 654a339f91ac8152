/** What a visit comes to, and what becomes of a report of a visit that showed no code. */
export const VISIT_RESULTS = ['no-problem', 'advice', 'correction', 'case'] as const;
export type VisitResult = (typeof VISIT_RESULTS)[number];

export const REPORT_STATUSES = ['open', 'handled'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export const REPORT_OUTCOMES = ['was-registered', 'told-off', 'emergency', 'unfounded'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];
