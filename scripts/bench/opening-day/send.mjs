import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';

const MOST_SENDS = 60;
const PAUSE_MS = 250;

/** The demo's persona tokens, which the session key makes. */
const tokenOf = (accountId, sessionKey) =>
  `${accountId}.${createHmac('sha256', sessionKey).update(`session:${accountId}`).digest('base64url')}`;

const freshKey = () => randomBytes(12).toString('hex');

/**
 * Sends as a phone does: with one key for each intended write, again with the same key and by another process where there was no
 * answer, or one that says that the fault is the server's.
 */
export class Sender {
  ledger = [];
  milliseconds = [];
  resent = 0;

  constructor({ addresses, sessionKey, connections }) {
    this.pools = addresses.map(
      (address) => new Pool(address, { connections: Math.ceil(connections / addresses.length) }),
    );
    this.sessionKey = sessionKey;
  }

  close() {
    return Promise.all(this.pools.map((pool) => pool.close()));
  }

  /** `isTwice`: by two processes at the same moment. Answers the one that is right for both, and says where they differ. */
  async post(filing, body, isTwice) {
    const key = freshKey();
    const sending = { accountId: filing.accountId, key, text: JSON.stringify(body) };
    const answers = await Promise.all(
      [0, ...(isTwice ? [1] : [])].map((more) => this.untilAnswered(sending, filing.number + more)),
    );
    const [{ status, body: answer }] = answers;
    this.ledger.push({ key, scope: filing.accountId, status });
    const isSame = answers.every(
      (other) => other.status === status && subjectOf(other.body) === subjectOf(answer),
    );
    return { status, body: answer, isSame };
  }

  async untilAnswered(sending, first) {
    for (let sends = 0; sends < MOST_SENDS; sends++) {
      const answer = await this.send(sending, this.pools[(first + sends) % this.pools.length]);
      if (answer !== null) return answer;
      this.resent += 1;
      await pause(PAUSE_MS);
    }
    throw new Error('no process answers');
  }

  async send({ accountId, key, text }, pool) {
    const began = performance.now();
    try {
      const { statusCode: status, body } = await pool.request({
        method: 'POST',
        path: '/api/v1/plans',
        headers: {
          authorization: `Bearer ${tokenOf(accountId, this.sessionKey)}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: text,
      });
      const answer = await body.json();
      if (status >= 500) return null;
      this.milliseconds.push(performance.now() - began);
      return { status, body: answer };
    } catch {
      return null;
    }
  }
}

/** What an answer is about: the plan, the recorded attempt, or neither. */
const subjectOf = ({ id, attemptId, code }) => id ?? attemptId ?? code;
