// A process of its own, so that its memory is its own: prints so many cards by the product's job and says how it went, as JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { at } from '../../lib/root.mjs';

const cards = Number(process.argv[2]);
const bff = (path) => import(at('bff', 'dist', path));
const MB = 1024 * 1024;
const ONE_CENTRE = '01BENCH0000000000000000001';
const dir = mkdtempSync(join(tmpdir(), 'anqi-bench-'));

const idOf = (number) => `01BENCH${String(number).padStart(19, '0')}`;

const fill = async (dataSource, { EnterpriseEntity, ContactCardEntity, AccountEntity }) => {
  const { manager } = dataSource;
  await manager.insert(AccountEntity, {
    id: ONE_CENTRE,
    ...{ name: '示例', title: '', departmentId: null, personaOrder: null, workPhone: null },
  });
  await manager.query("INSERT INTO account_roles (accountId, role) VALUES (?, 'centre')", [ONE_CENTRE]);
  for (let from = 0; from < cards; from += 500) {
    const numbers = Array.from({ length: Math.min(500, cards - from) }, (_, index) => from + index);
    const enterprises = numbers.map((number) => ({
      ...{
        grade: 'B',
        passivelyMonitored: false,
        address: '示例路1号',
        kind: '制造',
        filingSeq: 0,
        park: null,
      },
      id: idOf(number),
      name: `${nameOf(number)}有限公司`,
      creditCode: String(number).padStart(18, '0'),
      town: `示例${number % 4}镇`,
    }));
    const issued = numbers.map((number) => ({
      codeId: String(number).padStart(8, '0'),
      ...{ enterpriseId: idOf(number), siteName: null, liveKey: idOf(number), issuedAt: new Date(0) },
    }));
    await manager.insert(EnterpriseEntity, enterprises);
    await manager.insert(ContactCardEntity, issued);
  }
};

/** Two thousand common characters take turns, so that the subsets of the fonts are as large as real ones. */
const nameOf = (number) =>
  Array.from({ length: 10 }, (_, place) =>
    new TextDecoder('gb2312').decode(
      Uint8Array.of(0xb0 + ((number * 7 + place * 5) % 24), 0xa1 + ((number * 13 + place * 29) % 94)),
    ),
  ).join('');

const print = async (app, { CardPrints, RunCardPrints }) => {
  const actor = { accountId: ONE_CENTRE, roles: ['centre'], departmentId: null, enterpriseIds: [] };
  const write = { actor, key: 'bench-printing-0001', route: 'bench', body: null, requestId: 'bench' };
  const asked = { asked: { undelivered: false }, origin: 'https://anqi.example' };
  const { body } = await app.get(CardPrints).start(write, actor, asked);
  const delay = monitorEventLoopDelay({ resolution: 2 });
  const startedAt = performance.now();
  let most = 0;
  delay.enable();
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  while ((await app.get(RunCardPrints).run(new Date())) > 0);
  clearInterval(watch);
  delay.disable();
  const { state, done, bytes } = await app.get(CardPrints).read(actor, body.id);
  const seconds = (performance.now() - startedAt) / 1000;
  return { state, done, bytes, seconds, most, longest: delay.max / 1e6, p99: delay.percentile(99) / 1e6 };
};

await bff('../node_modules/reflect-metadata/Reflect.js');
const { createApp } = await bff('app.js');
const { configFrom } = await bff('platform/config/config.js');
const { DataSource } = await bff('../node_modules/typeorm/index.mjs');
const config = configFrom({
  ...{ DEMO: '1', LOG_LEVEL: 'silent', DATABASE_URL: `sqlite:${join(dir, 'bench.sqlite')}` },
});
const app = await createApp({ config, timers: false });
try {
  const entities = {
    ...(await bff('enterprises/index.js')),
    ...(await bff('cards/index.js')),
    ...(await bff('accounts/index.js')),
  };
  await fill(app.get(DataSource), entities);
  const before = process.memoryUsage().rss;
  const jobs = {
    ...(await bff('cards/printing/card-prints.js')),
    ...(await bff('cards/printing/run-card-prints.js')),
  };
  const { state, done, bytes, seconds, most, longest, p99 } = await print(app, jobs);
  const megabytes = (count) => Math.round(count / MB);
  process.stdout.write(
    JSON.stringify({
      ...{ state, cards: done, seconds, aSecond: Math.round(done / seconds), fileMb: megabytes(bytes) },
      ...{
        beforeMb: megabytes(before),
        mostMb: megabytes(most),
        longestMs: Math.round(longest),
        p99Ms: Math.round(p99),
      },
    }),
  );
} finally {
  await app.close();
  rmSync(dir, { recursive: true, force: true });
}
