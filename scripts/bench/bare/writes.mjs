/** What every write does beside its own work: the idempotency key with its answer, the audit row, the messages. */
import { randomUUID } from 'node:crypto';
import { transact } from './database.mjs';
import { config, fingerprints, nextId, personal, rowTag, sqlInstant } from './product.mjs';

const CLAIM =
  'INSERT INTO idempotency_keys (id, scope, idempotencyKey, fingerprint, createdAt) VALUES (?, ?, ?, ?, ?)';
const ANSWER = 'UPDATE idempotency_keys SET status = ?, body = ? WHERE id = ?';
const AUDIT = `INSERT INTO audit_rows (id, at, actorId, action, subjectType, subjectId, \`before\`, after, requestId, tag)
  VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)`;
const MESSAGE = `INSERT INTO outbox_messages (id, kind, recipientKind, recipientId, planId, data, at, dedupeKey, state, attempts,
  nextAttemptAt, leaseId, lastError) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'pending', 0, ?, NULL, NULL)
  ON DUPLICATE KEY UPDATE dedupeKey = VALUES(dedupeKey)`;

const sealed = (column, value) =>
  JSON.stringify({ sealed: personal.hide({ column, kind: 'text' }, JSON.stringify(value)) });

/** Runs `work(run, now)` with the key's row around it; it answers the body. */
export const write = async ({ actor, headers, path, body, now }, work) => {
  const fingerprint = fingerprints.of(body, `POST ${path}`);
  return transact(async (run) => {
    const id = nextId();
    run.later(CLAIM, [id, actor.accountId, headers['idempotency-key'], fingerprint, sqlInstant(now)]);
    const answer = await work(run);
    const text = JSON.stringify(answer);
    run.later(ANSWER, [201, sealed('idempotency_keys.body', { text }), id]);
    return text;
  });
};

export const record = (run, { actor, action, subjectType, subjectId, after, now }) => {
  const row = {
    ...{ id: nextId(), at: now, actorId: actor.accountId, action, subjectType, subjectId },
    ...{ before: null, after, requestId: randomUUID() },
  };
  const { id, actorId, requestId } = row;
  const tag = rowTag(config.keys.audit, row);
  run.later(AUDIT, [
    id,
    sqlInstant(now),
    actorId,
    action,
    subjectType,
    subjectId,
    JSON.stringify(after),
    requestId,
    tag,
  ]);
};

export const tell = async (run, messages) => {
  for (const { kind, recipient, planId = null, data, at, dedupeKey } of messages) {
    const when = sqlInstant(at);
    const hidden = sealed('outbox_messages.data', data);
    run.later(MESSAGE, [nextId(), kind, recipient.kind, recipient.id, planId, hidden, when, dedupeKey, when]);
  }
};
