import { check, jest, nodeTests, ownCheck } from './programs.mjs';
import { generatedFiles } from './generated-files.mjs';
import { withMysql } from './mysql.mjs';
import { sumOf } from '../lib/results.mjs';

const typecheck = async (log) => {
  const results = [];
  for (const name of ['shared', 'bff', 'miniapp']) {
    results.push(await check('tsc', ['-p', `${name}/tsconfig.json`, '--noEmit'], { log }));
  }
  return { ...sumOf(results), problems: results.flatMap(({ problems }) => problems) };
};

/** What reads the printed cards, independently of what draws them. */
const readers = ['poppler-utils', 'zbar-tools', 'redis-server'];

/**
 * Every step of `npm test`, in order. `part` is what `npm test -- PART` chooses by; `builds` and
 * `packages` (of the system) are made before the first step that needs them.
 */
export const steps = [
  {
    id: 'format',
    part: 'checks',
    run: ({ log }) => check('prettier', ['--check', '--log-level=warn', '.'], { log }),
  },
  {
    id: 'lint',
    part: 'checks',
    builds: ['shared'],
    run: ({ log }) =>
      check('eslint', ['.', '--cache', '--cache-location', '.cache/eslint/', '--max-warnings=0'], { log }),
  },
  { id: 'types', part: 'checks', builds: ['shared'], run: ({ log }) => typecheck(log) },
  {
    id: 'dependency-rules',
    part: 'checks',
    builds: ['shared'],
    run: ({ log }) => check('depcruise', ['shared/src', 'shared/testing', 'bff/src', 'miniapp/src'], { log }),
  },
  {
    id: 'unused',
    part: 'checks',
    builds: ['shared'],
    run: ({ log }) => check('knip', ['--no-progress', '--no-config-hints'], { log }),
  },
  { id: 'words', part: 'checks', run: ({ log }) => ownCheck('scripts/check-words.mjs', [], log) },
  {
    id: 'permissions-page',
    part: 'checks',
    builds: ['shared'],
    run: ({ log }) => ownCheck('scripts/permissions.mjs', ['--check'], log),
  },
  { id: 'generated-files', part: 'checks', builds: ['shared', 'bff'], run: generatedFiles },
  {
    id: 'scripts',
    part: 'checks',
    builds: ['shared', 'bff'],
    run: ({ log }) => nodeTests('scripts/test', { log }),
  },
  { id: 'shared', part: 'shared', builds: ['shared'], run: ({ log }) => jest('shared', { log }) },
  {
    id: 'bff-sqlite',
    part: 'bff',
    builds: ['shared', 'bff'],
    packages: readers,
    run: ({ log }) => jest('bff', { log, env: { TEST_MYSQL_URL: undefined } }),
  },
  {
    id: 'bff-mariadb',
    part: 'bff',
    builds: ['shared', 'bff'],
    packages: [...readers, ...(process.env.TEST_MYSQL_URL ? [] : ['mariadb-server'])],
    run: ({ log }) => withMysql((url) => jest('bff', { log, env: { TEST_MYSQL_URL: url }, args: ['test/'] })),
  },
  {
    id: 'servers',
    part: 'bff',
    builds: ['shared', 'bff'],
    packages: ['mariadb-server'], // the faults kill a server of their own
    run: ({ log }) =>
      withMysql((url) =>
        nodeTests('scripts/test-servers', { log, env: { TEST_MYSQL_URL: url }, oneByOne: true }),
      ),
  },
  {
    id: 'bench-yardstick',
    part: 'bff',
    builds: ['shared', 'bff'],
    packages: process.env.TEST_MYSQL_URL ? [] : ['mariadb-server'],
    run: ({ log }) =>
      withMysql((url) => nodeTests('scripts/bench/test', { log, env: { TEST_MYSQL_URL: url } })),
  },
  { id: 'miniapp', part: 'miniapp', builds: ['shared'], run: ({ log }) => jest('miniapp', { log }) },
  {
    id: 'weapp',
    part: 'weapp',
    builds: ['shared', 'bff', 'weapp'],
    run: ({ log }) => nodeTests('miniapp/test/weapp', { log, oneByOne: true }),
  },
  {
    id: 'e2e',
    part: 'e2e',
    builds: ['shared', 'bff', 'h5'],
    packages: ['chromium', 'fonts-noto-cjk', 'ffmpeg', 'zbar-tools'],
    run: ({ log }) => nodeTests('miniapp/test/e2e', { log, oneByOne: true }),
  },
];

export const parts = [...new Set(steps.map(({ part }) => part))];
