/** What the drivers call the same thing. TypeORM keeps the driver's error as `driverError`. */
interface DriverError {
  code?: string;
  errno?: number;
  /** Of mysql2, with and without a code: the connection is of no use any more. */
  fatal?: boolean;
}

const DUPLICATE = 1062;
const UNREADY = 1047;
/** After these nothing is left of the transaction. On a cluster the first one also says that another node was faster. */
const TRANSIENT: Readonly<Record<number, TransientCause>> = {
  1213: 'deadlock',
  1205: 'lock-wait',
  1020: 'snapshot-changed',
  [UNREADY]: 'node-not-ready',
};
export type TransientCause = 'deadlock' | 'lock-wait' | 'snapshot-changed' | 'node-not-ready' | 'busy';

function driverError(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  return (error as { driverError?: DriverError }).driverError ?? (error as DriverError);
}

/** Why the whole transaction may simply be tried again, or `null` where it may not. */
export function transientCause(error: unknown): TransientCause | null {
  const { code, errno } = driverError(error);
  if (code?.startsWith('SQLITE_BUSY') === true) return 'busy';
  return TRANSIENT[errno ?? 0] ?? null;
}

/** Whether a unique key refused the row. */
export function isDuplicate(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return (
    errno === DUPLICATE || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}

/** Whether a node of a cluster refused because it is not, or not yet, one of those that may answer. */
export function isUnready(error: unknown): boolean {
  return driverError(error).errno === UNREADY;
}

/** What drivers and file systems say while they cannot be reached or have no room: it passes, and a repetition is answered. */
const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND'],
  ...['PROTOCOL_CONNECTION_LOST', 'ER_SERVER_SHUTDOWN', 'ER_CONNECTION_KILLED', 'ER_CON_COUNT_ERROR'],
  ...['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'ER_DISK_FULL'],
]);

/** Whether it is not the request that is at fault but what it stands on: the database is away, or a disk is full. */
export function isAway(error: unknown): boolean {
  const { code, fatal } = driverError(error);
  return fatal === true || transientCause(error) !== null || (code !== undefined && AWAY.has(code));
}
