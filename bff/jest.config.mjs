// NestJS 12 is ESM only. swc writes modules for files that jest imports and commonjs for those that are
// require()d, as long as module.type is left unset.
const swc = [
  '@swc/jest',
  {
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];

const required = ['cookie', 'content-disposition'];

export default {
  testEnvironment: 'node',
  // A fresh database of MariaDB takes seconds on a busy machine.
  testTimeout: 60_000,
  // Modules of a spec are never freed by node's vm: a worker that has grown is begun anew.
  workerIdleMemoryLimit: '1GB',
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // ES modules that packages require(): Node can, jest's module loader cannot.
  transform: { '^.+\\.ts$': swc, [`/node_modules/(${required.join('|')})/.+\\.js$`]: swc },
  transformIgnorePatterns: [
    `/node_modules/(?!(\\.pnpm/(${required.join('|')})@|(${required.join('|')})/))`,
    '\\.pnp\\.',
  ],
};
