import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withProduct } from '../../bench/lib/product.mjs';
import { at } from '../../lib/root.mjs';

/** A message whose delivery was broken off waits for its lease, and then for its next attempt. */
const SETTLED_WITHIN_MS = 180_000;

const countsOf = (values) => {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const said = (what, found) => (found.length === 0 ? [] : [`${what}: ${found.length}, such as ${found[0]}`]);

/** What is written is what was acknowledged, each once: nothing lost, nothing twice, nothing that nobody was told of. */
const exactly = (what, acknowledged, written) => {
  const [told, found] = [countsOf(acknowledged), countsOf(written)];
  return [
    ...said(
      `${what} lost`,
      [...told.keys()].filter((id) => !found.has(id)),
    ),
    ...said(
      `${what} written twice`,
      [...found].filter(([, times]) => times > 1).map(([id]) => id),
    ),
    ...said(
      `${what} that nobody was told of`,
      [...found.keys()].filter((id) => !told.has(id)),
    ),
  ];
};

const idsIn = (ledger, kind) =>
  ledger.filter((entry) => entry.kind === kind && entry.status < 300).map(({ text }) => JSON.parse(text).id);

const isWholePicture = (file) => {
  try {
    const bytes = readFileSync(file);
    return (
      bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9
    );
  } catch {
    return false;
  }
};

/** An answer as it is kept: a refusal gets its words when it is said. */
const asKept = ({ status, text }) => {
  if (status < 300) return text;
  const { code, extensions, requestId, ...said } = JSON.parse(text);
  for (const word of ['type', 'title', 'status', 'detail']) delete said[word];
  return JSON.stringify({ code, ...extensions, ...said, requestId });
};

/** Each answer stands under its key, word for word: a repetition tomorrow is answered alike. */
const keptAnswers = async ({ dataSource: { manager } }, ledger) => {
  const { IdempotencyKeyEntity } = await import(
    at('bff', 'dist', 'platform', 'writes', 'idempotency-key.entity.js')
  );
  const rows = await manager.find(IdempotencyKeyEntity);
  const kept = rows.map(
    ({ scope, idempotencyKey, status, body }) =>
      `${scope} ${idempotencyKey} ${status} ${asKept({ status, text: body?.text ?? 'null' })}`,
  );
  const told = ledger.map((entry) => `${entry.scope} ${entry.key} ${entry.status} ${asKept(entry)}`);
  return exactly('answers', told, kept);
};

const column = async (manager, sql) => (await manager.query(sql)).map(({ id }) => String(id));

const writes = async ({ dataSource: { manager } }, ledger, photoDir) => {
  const [plans, requests, photos] = ['plan', 'request', 'photo'].map((kind) => idsIn(ledger, kind));
  const events = idsIn(ledger, 'event');
  const audited = (action) =>
    column(manager, `SELECT subjectId AS id FROM audit_rows WHERE action = '${action}'`);
  // by request and number of events: an event has no id of its own in its answer
  const eventsOf = [...countsOf([...requests, ...events])].map(([id, times]) => `${id} (${times} events)`);
  const written = await manager.query(
    'SELECT requestId, COUNT(*) AS times FROM request_events WHERE accountId IS NOT NULL GROUP BY requestId',
  );
  return [
    ...exactly('plans', plans, await column(manager, 'SELECT id FROM inspection_plans')),
    ...exactly('plans in the audit', plans, await audited('plan.file')),
    ...exactly(
      'ordinary visits where two were filed at once (rules 8 to 10)',
      [...new Set(ledger.flatMap(({ about }) => about ?? []))],
      await column(manager, "SELECT enterpriseId AS id FROM inspection_plans WHERE reason = 'routine'"),
    ),
    ...exactly('requests', requests, await column(manager, 'SELECT id FROM service_requests')),
    ...exactly('requests in the audit', requests, await audited('request.submit')),
    ...exactly(
      'requests with their events',
      eventsOf,
      written.map(({ requestId, times }) => `${requestId} (${times} events)`),
    ),
    ...exactly('photos', photos, await column(manager, 'SELECT id FROM photos')),
    ...said(
      'photos without their picture',
      photos.filter((id) => !isWholePicture(join(photoDir, id.slice(0, 5), `${id}.jpg`))),
    ),
  ];
};

/** Until the jobs have sealed and delivered everything that is due. */
const settled = async ({ dataSource: { manager } }) => {
  const until = performance.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const [{ waiting }] = await manager.query(
      "SELECT COUNT(*) AS waiting FROM outbox_messages WHERE state = 'pending'",
    );
    const [{ unsealed }] = await manager.query(
      'SELECT (SELECT COUNT(*) FROM audit_rows) - (SELECT COUNT(*) FROM audit_seals) AS unsealed',
    );
    if (Number(waiting) === 0 && Number(unsealed) === 0) return [];
    if (performance.now() > until)
      return [`jobs stand still: ${waiting} messages, ${unsealed} audit rows wait`];
    await pause(200);
  }
};

/** Reads the database past the product, each node of a cluster, and holds it against what was acknowledged. Answers what is wrong. */
export const checkPlace = async (place, ledger) => {
  const urls = place.database.nodeUrls ?? [place.database.directUrl()];
  const problems = [];
  for (const DATABASE_URL of urls) {
    const environment = { ...place.environment(), DATABASE_URL };
    for (const each of await checkDatabase(environment, ledger, place.photoDir))
      problems.push(urls.length > 1 ? `node ${urls.indexOf(DATABASE_URL)}: ${each}` : each);
  }
  return problems;
};

const checkDatabase = async (environment, ledger, photoDir) => {
  const { verifyAuditOf } = await import(at('bff', 'dist', 'verify-audit.js'));
  const problems = await withProduct({ environment }, async (product) => [
    ...(await settled(product)),
    ...(await keptAnswers(product, ledger)),
    ...(await writes(product, ledger, photoDir)),
  ]);
  const { faults } = await verifyAuditOf(environment);
  return [
    ...problems,
    ...said(
      'faults of the audit',
      faults.map(({ kind, rowId }) => `${kind} ${rowId}`),
    ),
  ];
};
