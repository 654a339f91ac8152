/** What no form of ours sends: hostile strings, wrong types, sizes at and beyond the boundaries. */
export const HOSTILE_STRINGS: readonly string[] = [
  '',
  ' \t\r\n',
  '\u0000',
  '示例\u0000企业',
  '\u202e业企例示',
  '\ud800',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'e\u0301\u200b\ufeff',
  "'; DROP TABLE accounts; --",
  '" OR ""="',
  '%_\\',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://198.51.100.1";"a")',
  '${7*7}{{7*7}}',
  '../../etc/passwd',
  'null',
  '-1',
  '1e309',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31T23:59:59+08:00',
  '2026-11-26T24:61:00Z',
  'x'.repeat(501),
  '例'.repeat(20_000),
];

export const WRONG_TYPES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2_147_483_648,
  Number.MAX_SAFE_INTEGER + 1,
  1e308,
  [],
  [null],
  [[]],
  ['x', 'x'],
  {},
  { $gt: '' },
  JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'),
];

export const HOSTILE_VALUES: readonly unknown[] = [...HOSTILE_STRINGS, ...WRONG_TYPES];

/** Bodies that are none. */
export const HOSTILE_BODIES: readonly unknown[] = [
  [],
  [{}],
  'text',
  0,
  null,
  { unknown: 1 },
  Array.from({ length: 60 }).reduce<object>((inner) => ({ a: inner }), {}),
];
