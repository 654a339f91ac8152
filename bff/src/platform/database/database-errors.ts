/** What the drivers call the same thing. TypeORM keeps the driver's error as `driverError`. */
interface DriverError {
  code?: string;
  errno?: number;
}

const MYSQL = { deadlock: 1213, lockWait: 1205, snapshotChanged: 1020, duplicate: 1062 };
const TRANSIENT = new Set([MYSQL.deadlock, MYSQL.lockWait, MYSQL.snapshotChanged]);

function driverError(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  return (error as { driverError?: DriverError }).driverError ?? (error as DriverError);
}

/** Whether the whole transaction may simply be tried again. */
export function isTransient(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return code?.startsWith('SQLITE_BUSY') === true || (errno !== undefined && TRANSIENT.has(errno));
}

/** Whether a unique key refused the row. */
export function isDuplicate(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return (
    errno === MYSQL.duplicate ||
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}
