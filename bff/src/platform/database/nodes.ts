import { connect, type Socket } from 'node:net';
import type { PoolConnection } from 'mysql2';
import { isUnready } from './database-errors.js';
import { socketOf } from './silence.js';

interface Node {
  host: string;
  port: number;
}

const SEVERAL = /^(\w+:\/\/(?:[^@/]*@)?)([^/?]+)(.*)$/;
const PORT = 3306;

/**
 * `mysql://user:password@one:3306,other:3306/name`: one database by several nodes of a cluster.
 * @returns the URL by the first node alone, and the nodes where there are more
 */
export function nodesOf(url: string): { url: string; nodes?: Nodes } {
  const [, before = '', hosts = '', after = ''] = SEVERAL.exec(url) ?? [];
  const [first, ...others] = hosts.split(',');
  if (first === undefined || others.length === 0) return { url };
  return { url: `${before}${first}${after}`, nodes: new Nodes([first, ...others].map(nodeOf)) };
}

function nodeOf(text: string): Node {
  const [host = '', port = String(PORT)] = text.split(':');
  return { host, port: Number(port) };
}

/**
 * Opens connections to one node until that cannot be reached or is left, then to the next one, and stays there: a process writes to
 * one node at a time, so that its own transactions meet as locks and not as failed certifications.
 */
export class Nodes {
  private turn = 0;
  private readonly opened = new Map<Socket, number>();

  constructor(private readonly nodes: readonly Node[]) {}

  get count(): number {
    return this.nodes.length;
  }

  readonly open = (): Socket => {
    const { turn } = this;
    const { host, port } = this.nodes[turn % this.count] as Node;
    const socket = connect({ host, port, keepAlive: true, noDelay: true });
    this.opened.set(socket, turn);
    let isReached = false;
    socket.once('connect', () => (isReached = true));
    socket.once('close', () => {
      this.opened.delete(socket);
      if (!isReached) this.endTurn(turn);
    });
    return socket;
  };

  /** All connections to the node of this one are ended: whoever takes one of the pool would learn the same there. */
  leave(socket: Socket): void {
    const turn = this.opened.get(socket);
    if (turn === undefined) return;
    this.endTurn(turn);
    for (const [each, at] of this.opened) if (at === turn) each.destroy(gone());
  }

  private endTurn(turn: number): void {
    if (this.turn === turn) this.turn += 1;
  }
}

/**
 * A node that is cut off from its cluster takes connections and refuses every statement, a ROLLBACK too: a connection that was told so
 * may hold half a transaction, which the next START TRANSACTION would commit once the node is back. It is ended.
 */
export function endUnready(connection: PoolConnection, nodes?: Nodes): void {
  const promised = connection.promise();
  const query = promised.query.bind(promised) as (...args: unknown[]) => Promise<unknown>;
  const watched = async (...args: unknown[]): Promise<unknown> => {
    try {
      return await query(...args);
    } catch (error) {
      if (isUnready(error)) {
        nodes?.leave(socketOf(connection));
        socketOf(connection).destroy(gone());
      }
      throw error;
    }
  };
  Object.assign(promised, { query: watched });
}

const gone = (): Error => Object.assign(new Error('the node has left its cluster'), { code: 'ECONNRESET' });
