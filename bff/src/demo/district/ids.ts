/** Ids of the invented district are fixed ULIDs, so that a reload makes the same links, codes and pictures. */
const PREFIX = {
  department: '01DEM0DEPT',
  officer: '01DEM0FFCR',
  item: '01DEM0TEMS',
  enterprise: '01DEM0ENTR',
  account: '01DEM0ACCT',
} as const;

/** `ordinal` counts from 1 within its kind. */
export function demoId(kind: keyof typeof PREFIX, ordinal: number): string {
  return PREFIX[kind] + String(ordinal).padStart(16, '0');
}
