import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../src/platform/index.js';

/** Of JSON, or of what was read from it: the same members in another order. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, shuffled(member)] as const);
  return Object.fromEntries(members.reverse());
};

test('is JSON of the same value, and the same text whatever the order of its members', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(plain);
      expect(canonicalJson(shuffled(plain))).toBe(text);
    }),
  );
});

test('what is not JSON is said as JSON says it', () => {
  const at = new Date('2026-11-25T08:30:00Z');
  const value = { z: undefined, at, list: [undefined, at, new Date(NaN)], a: { c: 1, b: null } };
  expect(canonicalJson(value)).toBe(
    '{"a":{"b":null,"c":1},"at":"2026-11-25T08:30:00.000Z","list":[null,"2026-11-25T08:30:00.000Z",null]}',
  );
  expect(canonicalJson(undefined)).toBe('null');
});
