import { setTimeout as pause } from 'node:timers/promises';

/** `kill -9` of MariaDB in the middle of its commits; it comes up again on its own files. */
export const title = 'kill -9 of MariaDB';
export const databases = ['mariadb'];

const DOWN_MS = 1_500;

export const strike = async ({ database, product }, { writers, health }) => {
  for (let time = 0; time < 2; time++) {
    await writers.more(40);
    const from = performance.now();
    await database.kill();
    const away = performance.now();
    await pause(DOWN_MS); // long enough for the health checks to be asked
    health.note('database', away);
    await database.start();
    await product.untilReady();
    health.note('unsettled', from);
  }
};
