import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { house } from './scripts/eslint/plugin.mjs';
import { restrictions } from './scripts/eslint/restrictions.mjs';

const { only, now, hostLanguage, changeColumn } = restrictions;
const source = ['shared/**/*.ts', 'bff/**/*.ts', 'miniapp/**/*.{ts,tsx}'];
const tests = ['**/*.spec.{ts,tsx}', '**/*.test.mjs', '**/test/**', '**/testing/**'];
const restrict = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] });

// Hooks of the framework are no device calls: pages and features may use them.
const taroHooks = [
  'useDidShow',
  'useDidHide',
  'useLaunch',
  'useLoad',
  'useReady',
  'useUnload',
  'useRouter',
  'usePullDownRefresh',
  'useReachBottom',
  'useShareAppMessage',
  'useError',
  'usePageNotFound',
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'data/**',
      'bff/data/**',
      '.cache/**',
      'test-results/**',
      'miniapp/src/api/schema.d.ts',
      'scripts/test/fixtures/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    extends: [...tseslint.configs.strict],
    plugins: { house },
    rules: {
      'house/waiver-with-reason': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      complexity: ['error', { max: 14, variant: 'modified' }],
      '@typescript-eslint/no-extraneous-class': 'off', // NestJS modules are classes without members
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off', // with noUncheckedIndexedAccess, loops over indices need it
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: source,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['shared/src/**/*.ts'],
    rules: { ...restrict(...now, ...hostLanguage), 'no-restricted-globals': ['error', 'Intl', 'process'] },
  },
  {
    files: ['bff/src/**/*.ts'],
    // The clock is where the present comes from; constructors of NestJS take what they are given.
    ignores: ['bff/src/platform/**/*clock.ts'],
    plugins: { house },
    rules: { ...restrict(...now, changeColumn), 'house/visible-text': 'error', 'max-params': 'off' },
  },
  {
    files: ['miniapp/src/**/*.{ts,tsx}', 'miniapp/test/**/*.{ts,tsx}'],
    plugins: { house, 'react-hooks': hooks },
    rules: {
      ...restrict(...hostLanguage),
      'no-restricted-globals': ['error', 'Intl'],
      'house/visible-text': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['miniapp/src/**/*.{ts,tsx}'],
    ignores: ['miniapp/src/platform/**', 'miniapp/src/**/*.spec.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tarojs/taro',
              allowImportNames: taroHooks,
              allowTypeImports: true,
              message: 'Device calls go through src/platform.',
            },
          ],
        },
      ],
    },
  },
  {
    // Names of demo districts, policy packs and WeChat's own configuration are data, in Chinese.
    files: ['bff/src/demo/**', 'bff/src/policies/**', 'miniapp/src/**/*.config.ts'],
    rules: { 'house/visible-text': 'off' },
  },
  {
    files: ['shared/src/**/*.ts', 'bff/src/**/*.ts', 'miniapp/src/**/*.{ts,tsx}'],
    ignores: [
      ...tests,
      // The table itself.
      'shared/src/permissions/**',
      'shared/src/states/request-permissions.ts',
      // Data about roles: who is what (the accounts, the register of staff), and the demo's people.
      'bff/src/accounts/accounts.ts',
      'bff/src/registers/adapters/staff.ts',
      'bff/src/demo/**',
      'bff/src/migrations/**',
    ],
    plugins: { house },
    rules: { 'house/roles-by-table': 'error' },
  },
  {
    // A catalogue is as long as what there is to say.
    files: ['shared/src/wording/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: tests,
    rules: {
      'house/visible-text': 'off',
      'react-hooks/rules-of-hooks': 'off',
      'max-lines': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-explicit-any': 'off', // the body of an answer, read by what the test expects of it
      ...restrict(only),
    },
  },
  {
    // What people run from a terminal speaks on it.
    files: [
      ...['scripts/**', '*.{mjs,cjs}', 'miniapp/*.{js,mjs,cjs}', 'miniapp/config/**', '**/*.cjs'],
      ...['bff/src/main.ts', 'bff/src/openapi.ts', 'bff/src/demo/load.ts', 'bff/src/verify-audit.ts'],
    ],
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
