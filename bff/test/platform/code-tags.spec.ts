import { expect, test } from '@jest/globals';
import { createPublicKey, verify } from 'node:crypto';
import { isSignedBy, parseToken, type VerifyDetached } from '@anqi/shared';
import { codeKeysFrom } from '../../src/platform/config/code-keys.js';
import { CodeTags, type Config } from '../../src/platform/index.js';
import { A_STATEMENT } from '../inspections/statements.js';
import { mutations } from './mutations.js';

const secret = (name: string): string => `${name}-0123456789-abcdefghijklmnop-qrstuv`;
const OLD = secret('old');
const NEW = secret('new');

const tagsWith = (ring: string, retired = ''): CodeTags =>
  new CodeTags({
    codeKeys: codeKeysFrom(ring, retired),
    district: { code: '360191', others: [] },
  } as unknown as Config);

const PLAN_ID = '01J9ZK3V7Q8R2M4N6P8S0T2V4W';
const live = (tags: CodeTags, period = 29_927_610): string =>
  tags.compose({ kind: 'inspection-code', planId: PLAN_ID, period, statement: A_STATEMENT });
const card = (tags: CodeTags, codeId = 'ABCD2345'): string => tags.compose({ kind: 'contact-card', codeId });

test('a card printed before keys had names is still ours', () => {
  // made by the first version with this secret
  expect(tagsWith(OLD).read(PRINTED_BEFORE)).toEqual({
    kind: 'contact-card',
    keyId: '1',
    codeId: 'ABCD2345',
  });
});
const PRINTED_BEFORE = 'c1ABCD2345ZekuC7Imh9KQaI05VaXi2A';

test('after a rotation the new key signs and what was printed by the old one goes on', () => {
  const before = tagsWith(OLD);
  const rotated = tagsWith(`2:${NEW},1:${OLD}`);
  for (const token of [card(before), live(before), card(rotated), live(rotated)]) {
    expect(rotated.read(token)).not.toBeNull();
  }
  expect([card(rotated)[1], live(rotated)[1]]).toEqual(['2', '2']);
  expect(before.read(card(rotated))).toBeNull();
  expect(rotated.publicKeys.map(({ id }) => id)).toEqual(['2', '1']);
});

test('a retired key opens nothing; its printed codes are told from forged ones', () => {
  const before = tagsWith(OLD);
  const after = tagsWith(`2:${NEW}`, `1:${OLD}`);
  expect([after.read(card(before)), after.isRetired(card(before))]).toEqual([null, true]);
  expect([after.read(live(before)), after.isRetired(live(before))]).toEqual([null, false]);
  const forged = card(before).slice(0, -1) + (card(before).endsWith('A') ? 'Q' : 'A');
  expect([after.read(forged), after.isRetired(forged)]).toEqual([null, false]);
  expect(after.publicKeys.map(({ id }) => id)).toEqual(['2']);
});

test('tag and signature have both to be right', () => {
  const [ours, theirs] = [tagsWith(OLD), tagsWith(NEW)];
  const [own, foreign] = [live(ours), live(theirs)];
  const cut = parseToken(own)!.signature!.of.length;
  expect(own.length).toBe(foreign.length);
  expect(ours.read(own.slice(0, cut) + foreign.slice(cut))).toBeNull();
  expect(ours.read(foreign.slice(0, cut) + own.slice(cut))).toBeNull();
  expect(ours.read(own)).not.toBeNull();
});

/** As the phone checks, with Node's Ed25519 in the place of its own. */
const verifyDetached: VerifyDetached = (message, signature, publicKey) => {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
};
function passesOffline(token: string, { publicKeys }: CodeTags): boolean {
  const parsed = parseToken(token);
  const key = publicKeys.find(({ id }) => id === parsed?.claims.keyId);
  return parsed !== null && key !== undefined && isSignedBy(parsed, key.publicKey, verifyDetached);
}

test('of 100,000 mutated tokens, printed and live, none is accepted by the server or by a phone without it', () => {
  const tags = tagsWith(`2:${NEW},1:${OLD}`);
  const genuine = Array.from({ length: 20 }, (_, at) => [
    card(tags, `ABCD23${String(at).padStart(2, '0')}`),
    live(tags, 29_927_610 + at),
  ]).flat();
  const known = new Set(genuine);
  let tried = 0;
  let parsed = 0;
  const accepted: string[] = [];
  for (const mutated of mutations(genuine, 20_261_126)) {
    if (known.has(mutated)) continue;
    tried += 1;
    if (parseToken(mutated) !== null) parsed += 1;
    if (tags.read(mutated) !== null || tags.isRetired(mutated) || passesOffline(mutated, tags)) {
      accepted.push(mutated);
    }
    if (tried === 100_000) break;
  }
  expect([tried, accepted]).toEqual([100_000, []]);
  // most have the right form, so that it is the marks that refuse them
  expect(parsed).toBeGreaterThan(50_000);
  expect(genuine.every((token) => tags.read(token) !== null)).toBe(true);
  expect(genuine.filter((token) => passesOffline(token, tags))).toHaveLength(20);
}, 120_000);
