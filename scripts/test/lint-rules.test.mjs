import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { at, root } from '../lib/root.mjs';

const eslint = new ESLint({ cwd: root });

// The text stands in for an existing file: rules go by a file's place.
const rulesHit = async (place, text) => {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: at(place) });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
};

const offences = [
  ['shared/src/index.ts', 'export const at = new Date();', 'no-restricted-syntax'],
  ['shared/src/index.ts', 'export const at = Date.now();', 'no-restricted-syntax'],
  ['shared/src/index.ts', "export const order = 'a'.localeCompare('b');", 'no-restricted-syntax'],
  ['shared/src/index.ts', 'export const form = new Intl.NumberFormat();', 'no-restricted-globals'],
  ['bff/src/main.ts', 'export const at = Date.now();', 'no-restricted-syntax'],
  ['bff/src/main.ts', "export const words = '已批准';", 'house/visible-text'],
  ['bff/src/main.ts', 'export const words = (n: number) => `还剩 ${n}`;', 'house/visible-text'],
  [
    'bff/src/main.ts',
    'export const up = (r: { changeColumn(): void }) => r.changeColumn();',
    'no-restricted-syntax',
  ],
  [
    'bff/src/main.ts',
    'export const work = () => { Promise.resolve(1); };',
    '@typescript-eslint/no-floating-promises',
  ],
  ['miniapp/src/app.tsx', 'export const title = () => <p>首页</p>;', 'house/visible-text'],
  [
    'miniapp/src/app.tsx',
    "import Taro from '@tarojs/taro';\nexport const scan = Taro.scanCode;",
    '@typescript-eslint/no-restricted-imports',
  ],
  ...[
    "roles.includes('head')",
    "actor.roles.includes('centre')",
    "role === 'auditor'",
    "'clerk' !== event.role",
    "['clerk', 'head'].includes(account.role)",
    'FOLLOWERS.includes(role)',
    "hasRole(session, 'head')",
    "has('clerk', 'head')",
    "held.has('head')",
    "sql(`r.role IN ('clerk', 'head')`)",
    'sql("r.role = \'centre\'")',
  ].flatMap((check) =>
    ['shared/src/states/card-states.ts', 'bff/src/summons/read-summonses.ts', 'miniapp/src/app.tsx'].map(
      (place) => [place, `export const may = ${check};`, 'house/roles-by-table'],
    ),
  ),
  [
    'miniapp/src/app.tsx',
    "export const may = () => { switch (role) { case 'head': return true; } };",
    'house/roles-by-table',
  ],
  [
    'scripts/test/plan.test.mjs',
    "import { test } from 'node:test';\ntest.only('one', () => {});",
    'no-restricted-syntax',
  ],
  [
    'scripts/test.mjs',
    '// eslint-disable-next-line eqeqeq\nexport const same = 1 == 2;',
    'house/waiver-with-reason',
  ],
];

for (const [place, text, rule] of offences) {
  test(`${rule} in ${place}: ${text.split('\n').at(-1)}`, async () => {
    assert.ok((await rulesHit(place, text)).includes(rule));
  });
}

const allowed = [
  ['miniapp/src/app.tsx', "export const may = can(roles, 'plan.file', ['own-department']);"],
  ['miniapp/src/app.tsx', "export const isTheirs = holder === 'centre' || scopes.includes('centre');"],
  ['bff/src/summons/read-summonses.ts', "export const sql = 'r.role IN (:...roles)';"],
  ['bff/src/registers/adapters/staff.ts', "export const isInspector = roles.includes('inspector');"],
  ['shared/src/permissions/permissions.ts', "export const isOne = role === 'enterprise';"],
  ['shared/src/index.ts', "export const at = new Date('2026-11-25T01:00:00Z');"],
  ['shared/src/index.ts', "export const words = '已批准';"],
  ['bff/src/main.ts', '// 已批准 in a comment\nexport const one = 1;'],
  ['miniapp/src/app.tsx', "import { useDidShow } from '@tarojs/taro';\nexport const onShow = useDidShow;"],
];

for (const [place, text] of allowed) {
  test(`nothing in ${place}: ${text.split('\n').at(-1)}`, async () => {
    assert.deepEqual(await rulesHit(place, text), []);
  });
}
