import { fork } from 'node:child_process';
import { once } from 'node:events';
import { at } from '../../lib/root.mjs';

/**
 * Hands `work` a function that puts load on a server from a process of its own:
 * `call({ address, pid, load, name, world, connections, warmMs, ms })` → `{ times (ms), seconds, processorMs, wrong: [what, how often][] }`.
 */
export const withGenerator = async (work) => {
  const child = fork(at('scripts', 'bench', 'lib', 'generator.mjs'), { serialization: 'advanced' });
  const call = async (message) => {
    child.send(message);
    const [result] = await once(child, 'message');
    if (result.error) throw new Error(result.error);
    return result;
  };
  try {
    return await work(call);
  } finally {
    child.disconnect();
  }
};
