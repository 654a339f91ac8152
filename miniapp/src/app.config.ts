export default defineAppConfig({
  pages: ['pages/home/index', 'pages/scan/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/inspections',
      pages: [
        'filing/index',
        'plan/index',
        'plans/index',
        'code/index',
        'verdict/index',
        'calendar/index',
        'lookup/index',
        'report/index',
        'notices/index',
      ],
    },
    { root: 'packages/cards', pages: ['card/index', 'cards/index', 'print/index', 'issue/index'] },
    { root: 'packages/requests', pages: ['request/index', 'submit/index', 'list/index'] },
    { root: 'packages/ratings', pages: ['rate/index', 'sums/index'] },
    {
      root: 'packages/workbench',
      pages: ['approvals/index', 'attempts/index', 'reports/index', 'follow-ups/index', 'messages/index'],
    },
    { root: 'packages/worklists', pages: ['requests/index', 'sheets/index', 'intake/index'] },
    {
      root: 'packages/services',
      pages: ['routing/index', 'absences/index', 'closed-days/index', 'officer/index'],
    },
    { root: 'packages/summons', pages: ['summons/index', 'list/index', 'call/index', 'sums/index'] },
    {
      root: 'packages/service-visits',
      pages: ['list/index', 'visit/index', 'plan/index', 'log/index'],
    },
    {
      root: 'packages/account',
      pages: [
        'sign-in/index',
        'devices/index',
        'people/index',
        'confirm/index',
        'members/index',
        'join/index',
      ],
    },
    {
      root: 'packages/upkeep',
      pages: [
        'registers/index',
        'register/index',
        'row/index',
        'file/index',
        'changes/index',
        'change/index',
      ],
    },
    { root: 'packages/insight', pages: ['analysis/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/inspections', 'packages/requests'] },
    'pages/scan/index': { network: 'all', packages: ['packages/inspections', 'packages/cards'] },
  },
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '安企码',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText' as 'black',
    backgroundColor: '@background',
    backgroundTextStyle: '@backgroundText' as 'dark',
  },
});
