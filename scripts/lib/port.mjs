import { createServer } from 'node:net';

/** Whether something already listens on this port of 127.0.0.1. Rejects where it may not be opened at all. */
export const isBusy = (port) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(false)));
  });

/** The first free port at or above `from`. */
export const freePortFrom = async (from) => {
  for (let port = from; port < 65_536; port += 1) {
    if (!(await isBusy(port))) return port;
  }
  throw new Error(`no free port at or above ${from}`);
};
