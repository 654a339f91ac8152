import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './lib/root.mjs';

/**
 * `node scripts/permissions.mjs` prints the permission table into docs/permissions.md; with `--check` it says whether
 * the page is what the table says (exit 1 where it is not). Needs the built `shared`.
 */
const shared = (name) => import(at('shared', 'dist', name));
const { isReading, permissionTable } = await shared('index.js');
const { actionText } = await shared('wording/actions.js');
const { relationTexts, roleTexts } = await shared('wording/people.js');

const page = at('docs', 'permissions.md');
const zh = (text) => text['zh-CN'];
const roleName = (role) => (role === 'anyone' ? zh(relationTexts.anyone) : zh(roleTexts[role]));
const relations = (list) => list.map((each) => zh(relationTexts[each])).join('、');

/** Roles with the same relations stand together, as they do in the table. */
const grantsOf = (rows) => {
  const groups = new Map();
  for (const { role, relations: held, except } of rows) {
    const without = except.length === 0 ? '' : `，${relations(except)}除外`;
    const how = held.includes('anyone') ? '' : `（${relations(held)}${without}）`;
    groups.set(how, [...new Set([...(groups.get(how) ?? []), roleName(role)])]);
  }
  return [...groups].map(([how, roles]) => `${roles.join('、')}${how}`).join('；<br>');
};

const table = () => {
  const byAction = new Map();
  for (const row of permissionTable()) byAction.set(row.action, [...(byAction.get(row.action) ?? []), row]);
  return [...byAction].map(
    ([action, rows]) =>
      `| ${actionText(action, 'zh-CN')} | \`${action}\` | ${isReading(action) ? '读' : '写'} | ${grantsOf(rows)} |`,
  );
};

const text = () => `# Who may do what

<!-- Printed by scripts/permissions.mjs from shared/src/permissions; \`npm test -- checks\` says when it is stale. -->

One row an action: who may do it, by role and, in brackets, by what he is to the thing that it is about. One of the
relations is enough. The guard, the row filters in SQL and the phone's buttons ask the same table; a role
asked for by name elsewhere is a fault of lint (\`house/roles-by-table\`). A role that stands in no row of an action may not do it to anything. The auditor (审计人员) stands in every row that reads, and in none that writes, but for
what concerns himself. Acting for an absent head is a relation (当日负责人或代理负责人) that holds on the dates of the row that
names the deputy, and leaves nothing behind.

| 事项 | Action | | 谁可以（以什么关系） |
| --- | --- | --- | --- |
${table().join('\n')}
`;

if (process.argv.includes('--check')) {
  const isFresh = readFileSync(page, 'utf8') === text();
  if (!isFresh) console.error('docs/permissions.md is stale: node scripts/permissions.mjs, and commit it');
  process.exitCode = isFresh ? 0 : 1;
} else {
  writeFileSync(page, text());
}
