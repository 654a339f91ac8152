import { connect, createServer } from 'node:net';

/**
 * A TCP proxy on loopback whose other end can be moved, and whose connections can be cut, reset, muted, delayed or refused: the
 * network between the product and its database.
 * @returns {Promise<{port: number, aim: (port: number) => void, cut: () => number, reset: () => number, mute: () => number,
 *   refuse: (isRefusing: boolean) => void, delay: (ms: number) => void, close: () => Promise<void>}>}
 */
export const startProxy = async (targetPort) => {
  let target = targetPort;
  let isRefusing = false;
  let delayMs = 0;
  const pairs = new Set();

  const muted = new WeakSet();
  const pump = (from, to) => {
    from.on('data', (chunk) => {
      if (muted.has(from)) return;
      if (delayMs === 0) return void to.write(chunk);
      // a timer each keeps the order: the delay of a connection never shrinks while bytes are under way
      setTimeout(() => to.writable && to.write(chunk), delayMs);
    });
    from.on('end', () => setTimeout(() => to.end(), delayMs));
  };

  const server = createServer((near) => {
    near.on('error', () => {});
    if (isRefusing) return near.resetAndDestroy();
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
    const pair = [near, far];
    pairs.add(pair);
    const forget = () => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) socket.on('error', forget).on('close', forget);
    pump(near, far);
    pump(far, near);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  /** Ends every connection by `how`, a method of sockets; answers how many there were. */
  const endAll = (how) => {
    const ended = [...pairs];
    for (const pair of ended) for (const socket of pair) socket[how]();
    return ended.length;
  };
  return {
    port: server.address().port,
    aim: (port) => (target = port),
    /** They stand, and nothing comes through any more. */
    mute: () => {
      for (const pair of pairs) for (const socket of pair) muted.add(socket);
      return pairs.size;
    },
    cut: () => endAll('destroy'),
    reset: () => endAll('resetAndDestroy'),
    refuse: (value) => (isRefusing = value),
    delay: (ms) => (delayMs = ms),
    close: async () => {
      endAll('destroy');
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
