import { setTimeout as pause } from 'node:timers/promises';

/** The network between product and database: connections cut, reset, silent, refused, and a second late for a while. */
export const title = 'connections to MariaDB cut, reset, silent, refused, delayed';
export const databases = ['mariadb'];

const AWAY_MS = 1_000;
const LATE_MS = 300;

export const strike = async ({ database: { proxy }, product }, { writers, health }) => {
  for (const end of ['cut', 'reset']) {
    for (let time = 0; time < 3; time++) {
      await writers.more(15);
      const from = performance.now();
      proxy[end]();
      await product.untilReady();
      health.note('unsettled', from);
    }
  }
  await writers.more(15);
  const silent = performance.now();
  proxy.mute();
  await writers.more(15); // on connections that were opened after the others had been given up
  await product.untilReady();
  health.note('unsettled', silent);

  const from = performance.now();
  proxy.refuse(true);
  proxy.cut();
  const away = performance.now();
  await pause(AWAY_MS);
  health.note('database', away);
  proxy.refuse(false);
  await product.untilReady();
  health.note('unsettled', from);

  const late = performance.now();
  proxy.delay(LATE_MS);
  await writers.more(10);
  proxy.delay(0);
  await product.untilReady();
  health.note('unsettled', late); // so late that either may be said
};
