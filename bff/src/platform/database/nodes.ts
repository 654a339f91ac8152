import { connect, type Socket } from 'node:net';

interface Node {
  host: string;
  port: number;
}

const SEVERAL = /^(\w+:\/\/(?:[^@/]*@)?)([^/?]+)(.*)$/;
const PORT = 3306;

/**
 * `mysql://user:password@one:3306,other:3306/name`: one database by several nodes of a cluster.
 * @returns the URL by the first node alone, and `open` for the driver where there are more
 */
export function nodesOf(url: string): { url: string; open?: () => Socket } {
  const [, before = '', hosts = '', after = ''] = SEVERAL.exec(url) ?? [];
  const [first, ...others] = hosts.split(',');
  if (first === undefined || others.length === 0) return { url };
  return { url: `${before}${first}${after}`, open: opener([first, ...others].map(nodeOf)) };
}

function nodeOf(text: string): Node {
  const [host = '', port = String(PORT)] = text.split(':');
  return { host, port: Number(port) };
}

/**
 * Opens connections to one node until that cannot be reached, then to the next one, and stays there: a process writes to one node
 * at a time, so that its own transactions meet as locks and not as failed certifications.
 */
function opener(nodes: readonly Node[]): () => Socket {
  let current = 0;
  return () => {
    const at = current;
    const { host, port } = nodes[at % nodes.length] as Node;
    const socket = connect({ host, port, keepAlive: true, noDelay: true });
    let isReached = false;
    socket.once('connect', () => (isReached = true));
    socket.once('close', () => {
      if (!isReached && current === at) current += 1;
    });
    return socket;
  };
}
