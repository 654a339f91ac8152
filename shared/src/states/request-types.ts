export const SCHEDULING_LEVELS = [3, 2, 1] as const;
export type SchedulingLevel = (typeof SCHEDULING_LEVELS)[number];
