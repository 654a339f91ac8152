/** Who may import whom. `scripts/test/dependency-rules.test.mjs` proves that each rule can fail. */
const spec = '\\.spec\\.tsx?$';
const testCode = `${spec}|/testing/|^[^/]+/test/`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** miniapp → shared ← bff */
const packages = [
  forbid(
    'shared-stands-alone',
    'shared is pure: it imports nothing but itself, no library and no part of Node.',
    { path: '^shared/src/', pathNot: spec },
    { pathNot: '^shared/src/' },
  ),
  forbid(
    'bff-and-miniapp-apart',
    'They meet over HTTP alone.',
    { path: '^(bff|miniapp)/' },
    { path: '^(bff|miniapp)/src/', pathNot: '^$1/' },
  ),
  forbid(
    'no-test-code-shipped',
    'Builders and doubles are for tests.',
    { path: '/src/', pathNot: testCode },
    { path: testCode },
  ),
  forbid(
    'no-cycle',
    'A cycle has no beginning to read it from.',
    {},
    {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    },
  ),
];

const bff = [
  forbid(
    'features-meet-at-the-index',
    "A feature uses another one only through that feature's index.ts.",
    { path: '^bff/src/([^/]+)/', pathNot: '^bff/src/(platform|migrations)/' },
    {
      path: '^bff/src/[^/]+/',
      pathNot: ['^bff/src/($1|platform|migrations)/', '^bff/src/[^/]+/index\\.ts$'],
    },
  ),
  forbid(
    'platform-knows-no-feature',
    'The platform carries the features and knows none.',
    { path: '^bff/src/platform/', pathNot: spec },
    { path: '^bff/src/', pathNot: '^bff/src/(platform|migrations)/' },
  ),
  forbid(
    'migrations-stand-alone',
    'A migration never changes with the code: it uses the column builders alone.',
    { path: '^bff/src/migrations/' },
    { path: '^bff/src/', pathNot: '^bff/src/(migrations/|platform/database/)' },
  ),
  forbid(
    'controllers-without-database',
    'controller → use case → rules and repository',
    { path: '^bff/src/.*\\.controller\\.ts$', pathNot: '^bff/src/platform/' },
    { path: 'node_modules/typeorm/|\\.entity\\.ts$' },
  ),
  forbid(
    'entities-without-behaviour',
    'An entity is columns.',
    { path: '\\.entity\\.ts$' },
    {
      path: '^bff/src/',
      pathNot: '\\.entity\\.ts$|/index\\.ts$|^bff/src/platform/(database/|personal/personal-column)',
    },
  ),
];

const miniapp = [
  forbid(
    'ui-presents-only',
    'ui gets what it shows by its properties.',
    { path: '^miniapp/src/ui/', pathNot: testCode },
    { path: '^miniapp/src/(api|features|pages|packages)/' },
  ),
  forbid(
    'platform-is-the-bottom',
    'Device calls know nothing of the product.',
    { path: '^miniapp/src/platform/', pathNot: testCode },
    { path: '^miniapp/src/(api|features|pages|packages|ui)/' },
  ),
  forbid(
    'api-below-features',
    'The request function knows no feature and no screen.',
    { path: '^miniapp/src/api/', pathNot: testCode },
    { path: '^miniapp/src/(features|pages|packages|ui)/' },
  ),
  forbid(
    'features-below-pages',
    'Pages arrange features, never the other way round.',
    { path: '^miniapp/src/features/', pathNot: testCode },
    { path: '^miniapp/src/(pages|packages)/' },
  ),
  forbid(
    'pages-apart',
    'On WeChat a page of another subpackage may not be loaded yet.',
    { path: '^miniapp/src/(pages|packages)/([^/]+)/' },
    { path: '^miniapp/src/(pages|packages)/', pathNot: '^miniapp/src/$1/$2/' },
  ),
];

module.exports = {
  forbidden: [...packages, ...bff, ...miniapp],
  options: {
    doNotFollow: { path: 'node_modules|^shared/dist' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
