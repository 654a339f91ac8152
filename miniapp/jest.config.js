const swc = [
  '@swc/jest',
  {
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];

/** The browser's twins of `src/platform` are what jsdom can run; the WeChat build has a harness of its own. */
module.exports = {
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}', '<rootDir>/test/**/*.spec.{ts,tsx}'],
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'json'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
  moduleNameMapper: {
    '^@tarojs/taro$': '<rootDir>/test/doubles/taro.ts',
    '^@anqi/shared$': '<rootDir>/../shared/src/index.ts',
    '^@anqi/shared/testing$': '<rootDir>/../shared/testing/index.ts',
    '^@anqi/shared/(.*)$': '<rootDir>/../shared/src/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '\\.scss$': '<rootDir>/test/doubles/style.ts',
  },
  transform: { '^.+\\.[jt]sx?$': swc, '^.+\\.mjs$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(\\.pnpm/uqr@|uqr/))'],
};
