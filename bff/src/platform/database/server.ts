/** What kind of server it is, asked before the data source is made. */
import type { ConnectionOptions } from 'mysql2';
import { isAway } from './database-errors.js';
import type { Nodes } from './nodes.js';

export interface Server {
  /** TypeORM's `mysql` on a MariaDB writes SQL that it lacks and sees drift that is none. */
  type: 'mariadb' | 'mysql';
  /** Whether transactions of other servers may undo one of its own. */
  isCluster: boolean;
}

const VARIABLES = `SHOW VARIABLES WHERE Variable_name IN ('version', 'wsrep_on', 'group_replication_group_name')`;

/** Each node is asked until one answers. */
export async function serverBy(url: string, nodes?: Nodes): Promise<Server> {
  if (nodes === undefined) return ask({ uri: url });
  for (let asked = 1; ; asked++) {
    const stream = nodes.open();
    try {
      return { ...(await ask({ uri: url, stream })), isCluster: true };
    } catch (error) {
      if (!isAway(error) || asked === nodes.count) throw error;
      nodes.leave(stream);
    }
  }
}

async function ask(options: ConnectionOptions): Promise<Server> {
  const { createConnection } = await import('mysql2/promise'); // the embedded start does without it
  const connection = await createConnection(options);
  try {
    const [rows] = await connection.query(VARIABLES);
    return serverOf(rows as unknown as Variable[]);
  } finally {
    await connection.end();
  }
}

interface Variable {
  Variable_name: string;
  Value: string;
}

export function serverOf(variables: readonly Variable[]): Server {
  const valueOf = (name: string): string =>
    variables.find(({ Variable_name }) => Variable_name === name)?.Value ?? '';
  return {
    type: valueOf('version').toLowerCase().includes('mariadb') ? 'mariadb' : 'mysql',
    isCluster: valueOf('wsrep_on') === 'ON' || valueOf('group_replication_group_name') !== '',
  };
}
