import type { Socket } from 'node:net';
import type { PoolConnection } from 'mysql2';

/**
 * The driver waits for an answer as long as its connection stands, and one that died without a word stands for hours. A
 * connection on which nothing came or went for `patienceMs` while an answer was due is ended: what waits for it fails as it does
 * when a connection breaks, and the pool opens another one.
 */
export function endSilent(connection: PoolConnection, patienceMs: number): void {
  const promised = connection.promise();
  const query = promised.query.bind(promised) as (...args: unknown[]) => Promise<unknown>;
  let due = 0;
  const counted = async (...args: unknown[]): Promise<unknown> => {
    due += 1;
    try {
      return await query(...args);
    } finally {
      due -= 1;
    }
  };
  const socket = socketOf(connection);
  socket.setTimeout(patienceMs);
  socket.on('timeout', () => {
    if (due > 0) socket.destroy(Object.assign(new Error('the database is silent'), { code: 'ETIMEDOUT' }));
  });
  Object.assign(promised, { query: counted });
  // TypeORM asks for the side of promises before every statement, and mysql2 makes it anew each time, listeners and all.
  connection.promise = () => promised;
}

/** For what takes its time, until the answer is called. */
export function waitForever(connection: unknown): () => void {
  const socket = socketOf(connection);
  const { timeout = 0 } = socket;
  socket.setTimeout(0);
  return () => void socket.setTimeout(timeout);
}

export function socketOf(connection: unknown): Socket {
  return (connection as { stream: Socket }).stream;
}
