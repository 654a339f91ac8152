#!/usr/bin/env node
// node scripts/verify-audit.mjs [--head FILE]… [--receipt FILE]… [--key ID:PUBLIC]… [--outside]
// Names every audit row that was changed, removed or inserted; by heads and receipts that somebody kept also what was
// rewritten and sealed anew. --head: a published head, or the answer of GET /api/v1/audit-heads. --key: a public key to trust
// beside those of the environment. --outside: without database and secrets, by signatures and the receipts' own proofs.
// DATABASE_URL and, outside the demo, AUDIT_KEY and the other keys as for the server.
// Exit 0: the trail is whole; 1: it is not; 2: it could not be read.
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { databaseUrl } from './lib/database.mjs';
import { at } from './lib/root.mjs';

const described = {
  changed: ({ rowId, seq }) => `changed: row ${rowId} (seal ${seq}) no longer says what was sealed`,
  removed: ({ rowId, seq, until }) => {
    if (rowId) return `removed: row ${rowId} (seal ${seq}) is gone`;
    return seq === until
      ? `removed: seal ${seq} is gone, and its row`
      : `removed: seals ${seq} to ${until} are gone, and their rows`;
  },
  inserted: ({ rowId }) => `inserted: row ${rowId} was not written by the program, or changed before sealing`,
  'broken-link': ({ rowId, seq }) =>
    `changed: seal ${seq} of row ${rowId} does not follow from the one before`,
  rewritten: ({ date, seq }) => `rewritten: up to seal ${seq} the chain is not the one published on ${date}`,
  'forged-head': ({ date }) => `forged: the head of ${date} is not signed by its key`,
  'unknown-key': ({ date, keyId }) =>
    `unknown: the head of ${date} is signed by the key ${keyId}; name it by --key`,
  'two-heads': ({ date }) => `rewritten: the head of ${date} that was kept is not the database’s`,
  'broken-heads': ({ date }) => `removed: the head before that of ${date} is missing or was exchanged`,
};

const receiptSaid = {
  forged: 'is not signed by a key of ours',
  'wrong-proof': 'has a proof that does not lead to its head',
  removed: 'is for a row that is gone',
  changed: 'is for a row that says something else now',
  rewritten: 'is for a row that stands elsewhere in the chain now',
};

const options = {
  head: { type: 'string', multiple: true, default: [] },
  receipt: { type: 'string', multiple: true, default: [] },
  key: { type: 'string', multiple: true, default: [] },
  outside: { type: 'boolean', default: false },
};

const built = async () => {
  const file = at('bff', 'dist', 'verify-audit.js');
  if (!existsSync(file)) throw new Error('the bff is not built yet: run npm start once');
  return import(pathToFileURL(file).href);
};

const readAs = (read, what) => (file) => {
  const found = read(readFileSync(file, 'utf8'));
  if (found === null) throw new Error(`${file} holds no ${what}`);
  return found;
};

/** A head by itself, or a page of them with the keys that its server names; those keys are not trusted for that. */
const headsIn = (readHead) => (file) => {
  const { items } = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(items)) return [readAs(readHead, 'head')(file)];
  return items.map((item) => readHead(JSON.stringify(item)) ?? readAs(() => null, 'heads')(file));
};

const keyOf = (text) => {
  const [, id, publicKey] = /^([0-9a-f]{8}):([\w-]{43}|[\w-]{87})$/.exec(text) ?? [];
  if (id === undefined)
    throw new Error(`--key is ID:PUBLIC as GET /api/v1/audit-heads names them, not "${text}"`);
  return [id, publicKey];
};

const verify = async () => {
  const { values } = parseArgs({ options });
  const { verifyAuditOf, verifyOutside, readHead, readReceipt } = await built();
  const held = {
    heads: values.head.flatMap(headsIn(readHead)),
    receipts: values.receipt.map(readAs(readReceipt, 'receipt')),
    keys: new Map(values.key.map(keyOf)),
  };
  if (values.outside) return verifyOutside(held);
  const url = databaseUrl();
  const file = url.replace(/^sqlite:/, '');
  if (file !== url && !existsSync(file)) throw new Error(`there is no database ${file}`);
  return verifyAuditOf({ ...process.env, DATABASE_URL: url, DEMO: process.env.DEMO ?? '1' }, held);
};

try {
  const { sealed, unsealed, heads, faults, receipts } = await verify();
  for (const fault of faults) console.log(described[fault.kind](fault));
  for (const { rowId, faults: found } of receipts) {
    for (const fault of found) console.log(`the receipt ${rowId} ${receiptSaid[fault]}`);
    if (found.length === 0) console.log(`the receipt ${rowId} agrees`);
  }
  const wrong = faults.length + receipts.filter(({ faults: found }) => found.length > 0).length;
  const rows = sealed === undefined ? '' : `${sealed} rows sealed, ${unsealed} waiting to be sealed, `;
  console.log(`${rows}${heads} heads looked at, ${wrong} faults`);
  process.exitCode = wrong === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
