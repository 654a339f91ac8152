import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withProduct } from '../bench/lib/product.mjs';
import { checkPlace } from './lib/check.mjs';
import { productOn } from './lib/product.mjs';
import { bindEverybody, wechatStandIn } from './lib/wechat.mjs';
import { startWriters } from './lib/writers.mjs';

/** WeChat is away for an hour by the product's clock: its messages wait, and each is sent once when it is back. */
export const title = 'WeChat away for an hour';
export const databases = ['mariadb', 'sqlite'];

const STEP_MS = 20 * 60_000;
const WITHIN_MS = 90_000;

const statesOf = async (manager) => {
  const rows = await manager.query('SELECT state, COUNT(*) AS many FROM message_deliveries GROUP BY state');
  return Object.fromEntries(rows.map(({ state, many }) => [state, Number(many)]));
};

/** Until nothing is under way any more. */
const untilSent = async (manager) => {
  const until = performance.now() + WITHIN_MS;
  let states = await statesOf(manager);
  while ((states.pending ?? 0) + (states.sending ?? 0) > 0 && performance.now() < until) {
    await pause(200);
    states = await statesOf(manager);
  }
  return states;
};

const judged = ({ waiting, states, sent }) => [
  ...(waiting > 0 ? [] : ['no message waited while WeChat was away']),
  ...(Object.keys(states).every((state) => state === 'sent') ? [] : [`not sent: ${JSON.stringify(states)}`]),
  ...(states.sent === sent ? [] : [`${states.sent} messages count as sent, WeChat took ${sent}`]),
];

export const strikeAlone = async (place, { ledger }) => {
  const wechat = await wechatStandIn();
  await place.product.stop(); // its jobs know of no WeChat
  await bindEverybody(place.environment());
  const env = { ...place.environment(), ...wechat.environment(place.dir) };
  const product = await productOn({ env, log: join(place.dir, 'product.log') });
  try {
    await product.start();
    await wechat.down();
    const writers = startWriters({ ...place.world, addresses: [product.address] });
    await writers.more(60);
    await writers.stop();
    ledger.push(...writers.ledger);
    const before = await checkPlace(place, ledger);
    return await withProduct({ environment: place.environment() }, async ({ dataSource: { manager } }) => {
      const { pending: waiting = 0 } = await statesOf(manager);
      for (let step = 0; step < 3; step++) {
        await product.moveClock(STEP_MS);
        await pause(2_000); // its jobs look, and find WeChat away
      }
      await wechat.up();
      await product.moveClock(2 * STEP_MS);
      const states = await untilSent(manager);
      return [...before, ...judged({ waiting, states, sent: wechat.sent.count })];
    });
  } finally {
    await product.stop();
    await wechat.down().catch(() => undefined);
    await place.product.start();
  }
};
