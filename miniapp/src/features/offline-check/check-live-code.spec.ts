import { checkLiveCode } from './check-live-code';
import { aLiveCode, CODE_KEYS } from './testing/a-live-code';

const NOW = Date.parse('2026-11-24T09:40:20+08:00');
const MINUTE = 60_000;
const TEN = Date.parse('2026-11-24T10:00:00+08:00') / MINUTE;
const check = (token: string, keys = CODE_KEYS) => checkLiveCode(token, keys, NOW);
const token = aLiveCode(NOW);
const [head, signature] = [token.slice(0, -86), token.slice(-86)];
const other = <T extends string>(text: T, at: number): string =>
  text.slice(0, at) + (text[at] === 'b' ? 'c' : 'b') + text.slice(at + 1);

test('the live code of a visit that is on', () => {
  expect(check(token)).toMatchObject({
    kind: 'genuine',
    verdict: 'valid',
    claims: { statement: { department: '示例应急局' } },
  });
});

test.each([
  ['before its time', aLiveCode(NOW, { startsAtMinute: TEN }), 'not-yet-valid'],
  ['after its time', aLiveCode(NOW, { endsAtMinute: TEN - 30 }), 'over'],
  ['an emergency that is not approved yet', aLiveCode(NOW, { emergency: true }), 'emergency'],
  ['a picture, whoever signed it', aLiveCode(NOW - 10 * MINUTE), 'stale'],
  ['one on a phone whose clock is two minutes off', aLiveCode(NOW - 2 * MINUTE), 'valid'],
])('%s', (_what, code, verdict) => {
  expect(check(code)).toMatchObject({ kind: 'genuine', verdict });
});

test('a changed character is noticed wherever it stands: in what it says, in its tag, in its signature', () => {
  const places = Array.from(token, (_, at) => at).filter((at) => at % 9 === 0 || at === token.length - 1);
  const accepted = places.filter((at) => check(other(token, at))?.kind === 'genuine');
  expect(accepted).toEqual([]);
});

test('the second scalar that would satisfy the curve is refused', () => {
  const bytes = Buffer.from(signature, 'base64url');
  expect(check(head + withOrderAdded(bytes).toString('base64url'))).toEqual({ kind: 'forged' });
});

test('a key that is not known yet, a district that is, and one that is not', () => {
  expect(check(aLiveCode(NOW, { keyId: '2' }))).toEqual({ kind: 'unknown-key' });
  expect(check(aLiveCode(NOW, { issuer: '360199' }))).toEqual({
    kind: 'other-district',
    district: '示例北区',
  });
  expect(check(aLiveCode(NOW, { issuer: '360188' }))).toEqual({ kind: 'forged' });
});

test('without keys, or of what is no live code, nothing is said', () => {
  expect(checkLiveCode(token, null, NOW)).toBeNull();
  expect(check('nonsense')).toBeNull();
});

/** S + L, little-endian: the same point to a library that does not look at its size. */
function withOrderAdded(bytes: Buffer): Buffer {
  const order = Buffer.from('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010', 'hex');
  const changed = Buffer.from(bytes);
  let carry = 0;
  for (let at = 0; at < 32; at++) {
    const sum = (bytes[32 + at] ?? 0) + (order[at] ?? 0) + carry;
    changed[32 + at] = sum & 0xff;
    carry = sum >> 8;
  }
  return changed;
}
