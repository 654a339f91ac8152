import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a process waits for another one that migrates. */
const WAIT_SECONDS = 600;
const ASK_AGAIN_MS = 500;
/** A process of a cluster that says nothing for so long has died, or another one may take it so. */
const LEASE_SECONDS = 30;
const TABLE = 'schema_turn';
/** One for each database of a server. */
const LOCK = "LEFT(CONCAT('anqi-migrations:', DATABASE()), 64)";
/** Another node's write was certified first. */
const LOST = new Set([1205, 1213]);

type Query = (sql: string, values?: unknown[]) => Promise<unknown>;

/** The right to change the schema. */
export interface Turn {
  /** Before each change. Throws where another process has taken over. */
  keep: () => Promise<void>;
  end: () => Promise<void>;
}

/**
 * Waits for ten minutes at most, and throws then. One server has a lock that ends with its holder's connection. No lock reaches
 * another node of a cluster (decision 0079): there a row is leased, which ends half a minute after its holder's last step.
 */
export async function takeTurn(query: Query): Promise<Turn> {
  const [cluster] = (await query("SHOW VARIABLES LIKE 'wsrep_on'")) as { Value: string }[];
  return cluster?.Value === 'ON' ? leaseOf(query) : lockOf(query);
}

async function lockOf(query: Query): Promise<Turn> {
  const [row] = (await query(`SELECT GET_LOCK(${LOCK}, ${WAIT_SECONDS}) AS got`)) as { got: unknown }[];
  if (Number(row?.got) !== 1) throw tooLong();
  return {
    keep: async () => undefined,
    end: async () => void (await query(`SELECT RELEASE_LOCK(${LOCK})`)),
  };
}

/** The turn by a row, whoever asks for it by whichever node; `leaseSeconds` are of the servers' clocks. */
export async function leaseOf(
  query: Query,
  { leaseSeconds = LEASE_SECONDS, waitSeconds = WAIT_SECONDS } = {},
): Promise<Turn> {
  const owner = randomUUID();
  await query(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (id TINYINT PRIMARY KEY, owner CHAR(36) NOT NULL, until DATETIME(3) NOT NULL)`,
  );
  /** Takes the row where it is free, and prolongs it where it is ours; answers whether it is. */
  const claim = async (): Promise<boolean> => {
    try {
      await query(
        `INSERT INTO ${TABLE} (id, owner, until) VALUES (1, ?, UTC_TIMESTAMP(3) + INTERVAL ${leaseSeconds} SECOND)
          ON DUPLICATE KEY UPDATE owner = IF(until < UTC_TIMESTAMP(3), VALUES(owner), owner),
            until = IF(owner = VALUES(owner), VALUES(until), until)`,
        [owner],
      );
    } catch (error) {
      if (!LOST.has((error as { errno?: number }).errno ?? 0)) throw error;
    }
    const rows = (await query(`SELECT id FROM ${TABLE} WHERE owner = ?`, [owner])) as unknown[];
    return rows.length === 1;
  };
  const until = performance.now() + waitSeconds * 1000;
  while (!(await claim())) {
    if (performance.now() > until) throw tooLong();
    await pause(ASK_AGAIN_MS);
  }
  return {
    keep: async () => {
      if (!(await claim())) throw new Error('another process has taken over the migrations');
    },
    end: async () => void (await query(`DELETE FROM ${TABLE} WHERE owner = ?`, [owner])),
  };
}

const tooLong = (): Error => new Error('another process has been migrating for ten minutes');
