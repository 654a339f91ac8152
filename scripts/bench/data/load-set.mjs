import { benchEnvironment } from '../lib/server.mjs';
import { withProduct } from '../lib/product.mjs';
import { askerOf } from './asker.mjs';
import { copyRows } from './copy.mjs';
import { PLAN_STEPS } from './plans.mjs';
import { CONTACTS, REQUEST_STEPS } from './requests.mjs';
import { nameOf } from './sizes.mjs';
import { loadTemplate } from './template.mjs';

/** Copied row by row from the template before anything is multiplied. */
const OF_ITS_OWN = new Set(['schema_migrations', 'bench_contacts', 'bench_data']);

const dateAfter = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Contacts as the product seals them: a copy cannot be told from what somebody sent. */
const sealContacts = async ({ dataSource, built }) => {
  const { personalColumn } = await built('platform/personal/personal-column.js');
  const { RequestEntity } = await built('requests/request.entity.js');
  const [name, phone] = ['contactName', 'contactPhone'].map((column) =>
    personalColumn(dataSource.manager, RequestEntity, column),
  );
  await dataSource.query(
    'CREATE TABLE bench_contacts (id INT PRIMARY KEY, name VARCHAR(512), phone VARCHAR(512))',
  );
  for (let first = 0; first < CONTACTS; first += 500) {
    const ids = Array.from({ length: 500 }, (_, index) => first + index);
    const values = ids.flatMap((id) => [
      id,
      name.to(`示例联系人${id}`),
      phone.to(`0000${String(id).padStart(7, '0')}`),
    ]);
    await dataSource.query(
      `INSERT INTO bench_contacts VALUES ${ids.map(() => '(?, ?, ?)').join(', ')}`,
      values,
    );
  }
};

const say = (given, what, since) => given(`${what} (${((performance.now() - since) / 1000).toFixed(0)} s)`);

/**
 * Asks on one connection without checks, for what is loaded refers to what is loaded, and without the product's patience: a
 * statement may take minutes. Nothing of this outlasts it.
 */
const loading = async (databaseUrl, work) => {
  const { ask, end } = await askerOf(databaseUrl);
  const [{ flush }] = await ask('SELECT @@GLOBAL.innodb_flush_log_at_trx_commit AS flush');
  await ask('SET foreign_key_checks = 0, unique_checks = 0');
  await ask('SET GLOBAL innodb_flush_log_at_trx_commit = 0');
  try {
    return await work(ask);
  } finally {
    await ask(`SET GLOBAL innodb_flush_log_at_trx_commit = ${Number(flush)}`);
    await end();
  }
};

const TEMPLATE = 'anqi_template';

const databasesOf = async (ask) => (await ask('SHOW DATABASES')).map(({ Database }) => Database);

const tablesOf = async (ask, database) =>
  (
    await ask(`SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?`, [database])
  ).map(({ name }) => name);

const noteOf = async (ask, database) => {
  if (!(await tablesOf(ask, database)).includes('bench_data')) return null;
  const [row] = await ask(`SELECT value FROM ${database}.bench_data`);
  return row ? JSON.parse(row.value) : null;
};

const keepNote = async (ask, database, note) => {
  await ask(`CREATE TABLE IF NOT EXISTS ${database}.bench_data (value TEXT)`);
  await ask(`INSERT INTO ${database}.bench_data VALUES (?)`, [JSON.stringify(note)]);
};

/** A database of that name with nothing in it; what an interrupted load left behind is dropped. */
const makeDatabase = async (ask, name) => {
  await ask(`DROP DATABASE IF EXISTS ${name}`);
  await ask(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
};

/** Opening a database brings it up to the schema. */
const migrate = ({ databaseUrl, keys }) =>
  withProduct({ environment: benchEnvironment(databaseUrl, keys) }, async () => undefined);

/**
 * Seals the audit rows that the product itself wrote, as its job would. Copies are older and stay unsealed: they are there to be
 * read, and the job looks no further back than a day before the last seal.
 */
const sealAudit = async ({ dataSource, config, built }) => {
  const { manager } = dataSource;
  const { AuditSealEntity } = await built('platform/audit/audit-seal.entity.js');
  const { AppSettingEntity } = await built('platform/settings/app-setting.entity.js');
  const { CHAIN_HEAD, CHAIN_START, keepHead, linkOf } = await built('platform/audit/tags.js');
  if ((await manager.count(AuditSealEntity)) > 0) return;
  const rows = await manager.query("SELECT id, tag FROM audit_rows WHERE id >= '01' ORDER BY id");
  let link = CHAIN_START;
  const seals = rows.map(({ id: rowId, tag }, index) => {
    link = linkOf(config.keys.audit, { seq: index + 1, previous: link, rowId, tag });
    return { seq: index + 1, rowId, link, sealedAt: new Date() };
  });
  for (let from = 0; from < seals.length; from += 500)
    await manager.insert(AuditSealEntity, seals.slice(from, from + 500));
  const head = { name: CHAIN_HEAD, value: keepHead(config.keys.audit, seals.at(-1)) };
  await manager.upsert(AppSettingEntity, head, ['name']);
};

const ensureTemplate = async (ask, { databaseUrl, keys }) => {
  const kept = (await databasesOf(ask)).includes(TEMPLATE) && (await noteOf(ask, TEMPLATE));
  if (kept) {
    await migrate({ databaseUrl, keys });
    return kept;
  }
  await makeDatabase(ask, TEMPLATE);
  const made = await loadTemplate({ databaseUrl, keys, date: dateAfter(10) });
  await withProduct({ environment: benchEnvironment(databaseUrl, keys) }, sealContacts);
  const note = { made, anchor: dateAfter(0) };
  await keepNote(ask, TEMPLATE, note);
  return note;
};

/** Each page on the disk with holes where it is empty, by the server: in memory nothing is different. */
const compress = async (ask, database) => {
  for (const table of await tablesOf(ask, database)) await ask(`ALTER TABLE ${table} PAGE_COMPRESSED = 1`);
};

const fill = async (ask, data, given) => {
  const { template, size, anchor, database } = data;
  await ask(`SET @anchor = TIMESTAMP('${anchor}')`);
  if (size.isCompressed) await compress(ask, database);
  for (const table of await tablesOf(ask, database))
    if (!OF_ITS_OWN.has(table)) {
      await ask(`DELETE FROM ${table}`);
      await copyRows(ask, { table, from: `${template}.${table}` });
    }
  const steps = [
    ...PLAN_STEPS.map((step) => [size.plans, ...step]),
    ...REQUEST_STEPS.map((step) => [size.requests, ...step]),
  ];
  for (const [count, what, step] of steps) {
    const since = performance.now();
    await ask(`SET @count = ${count}`);
    await step(ask, data);
    say(given, what, since);
  }
  for (const table of await tablesOf(ask, database)) await ask(`ANALYZE TABLE ${table}`);
};

/** Everybody is signed in from now on again. */
const renewed = async (ask, database, kept) => {
  const until = 'NOW() + INTERVAL 7 DAY';
  await ask(`UPDATE ${database}.sign_in_sessions SET idleUntil = ${until}, lastsUntil = ${until}`);
  return kept;
};

/**
 * Makes the data set unless it is there, and brings it up to the schema of this tree by the product's own migrations.
 * @returns {Promise<{anchor: string}>} the date around which it was laid
 */
export const loadSet = async ({ databaseUrl, urlOf, server, size, keys, say: given }) => {
  const database = nameOf(size);
  const { ask, end } = await askerOf(server);
  try {
    const kept = (await databasesOf(ask)).includes(database) && (await noteOf(ask, database));
    if (kept) {
      await withProduct({ environment: benchEnvironment(databaseUrl, keys) }, sealAudit);
      return await renewed(ask, database, kept);
    }
    const note = await ensureTemplate(ask, { databaseUrl: urlOf(server, TEMPLATE), keys });
    given(`loading ${database}`);
    await makeDatabase(ask, database);
    await withProduct({ environment: benchEnvironment(databaseUrl, keys) }, async (product) => {
      const data = { ...note, template: TEMPLATE, size, database };
      await loading(databaseUrl, (on) => fill(on, data, given));
      await sealAudit(product);
    });
    await keepNote(ask, database, note);
    return note;
  } finally {
    await end();
  }
};
