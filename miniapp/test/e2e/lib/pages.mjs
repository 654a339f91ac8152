import { ask, signIn } from './phone.mjs';

/** Personas by what they do, as the demo names them. */
export const PERSONAS = {
  inspector: '应急局执法人员',
  head: '应急局负责人',
  enterprise: '企业办事员（精密机械）',
  coordinator: '统筹办工作人员',
  centre: '企服中心工作人员',
  supervisor: '监督室工作人员',
  officer: '科经局服务专员',
  clerk: '应急局诉求经办',
  leader: '分管委领导',
  town: '示东镇经办（吹哨）',
  auditor: '审计人员',
  administrator: '区管理员',
};

export const personaIds = async (url) => {
  const { personas } = await ask(url, '/demo');
  return Object.fromEntries(
    Object.entries(PERSONAS).map(([name, title]) => [name, personas.find((each) => each.title === title).id]),
  );
};

const firstPlan = async (url, token, query) => (await ask(url, `/plans?${query}`, { token })).items[0]?.id;

/** A request in a state, as whoever sees all of them finds it. */
const requestIn = async (url, token, status) =>
  (await ask(url, `/requests?scope=centre&status=${status}`, { token })).items[0].id;

/** Every page of the app: its name, who looks at it, and its address. `ready` is what shows that it has come. */
export const everyPage = async (url) => {
  const ids = await personaIds(url);
  const [inspector, enterprise] = await Promise.all([
    signIn(url, ids.inspector),
    signIn(url, ids.enterprise),
  ]);
  const [found] = (await ask(url, '/enterprises?query=%E7%A4%BA%E8%BE%B0', { token: inspector })).items;
  const [approved, started, finished, awaiting, rateable] = await Promise.all([
    firstPlan(url, inspector, 'scope=mine&status=approved'),
    firstPlan(url, inspector, 'scope=mine&status=started'),
    firstPlan(url, inspector, 'scope=department&status=finished'),
    firstPlan(url, inspector, 'scope=department&status=awaiting-approval'),
    firstPlan(url, enterprise, 'scope=enterprise&status=finished'),
  ]);
  const { codes } = await ask(url, `/plans/${started}/codes`, { token: inspector });
  const live = new URL(codes[0].link).pathname.split('/').at(-1);
  const centre = await signIn(url, ids.centre);
  const cardOf = async (query) => {
    const { items } = await ask(url, `/cards?${query}`, { token: centre });
    return items[0].card.link.split('/').at(-1);
  };
  const [card, revokedCard] = await Promise.all([cardOf('state=delivered'), cardOf('state=revoked')]);
  const { department } = await ask(url, '/session', { token: inspector });
  const [handled, answered, ended] = await Promise.all(
    ['in-hand', 'fed-back', 'closed'].map((status) => requestIn(url, centre, status)),
  );
  const own = (await ask(url, '/requests?scope=enterprise', { token: enterprise })).items[0].id;
  const [town, officer] = await Promise.all([signIn(url, ids.town), signIn(url, ids.officer)]);
  const summonses = (await ask(url, '/summonses?scope=caller&limit=100', { token: town })).items;
  const summonsIn = (isIt) => summonses.find(isIt).id;
  const [toOfficer] = (await ask(url, '/summonses?scope=called&state=awaited', { token: officer })).items;
  const serviceVisit = async (list, token = officer) =>
    (await ask(url, `/service-visits?list=${list}`, { token })).items[0].id;
  const [coming, toLog, logged] = await Promise.all([
    serviceVisit('upcoming', enterprise),
    serviceVisit('to-log'),
    serviceVisit('over', enterprise),
  ]);
  const administrator = await signIn(url, ids.administrator);
  const rowOf = async (register) =>
    (await ask(url, `/registers/${register}/rows`, { token: administrator })).items[0].id;
  const [item, registered] = await Promise.all([rowOf('items'), rowOf('enterprises')]);
  const upkeep = 'packages/upkeep';
  const inspections = 'packages/inspections';
  const visits = 'packages/service-visits';
  const pages = [
    ['home-visitor', null, 'pages/home/index'],
    ['home-inspector', 'inspector', 'pages/home/index'],
    ['home-head', 'head', 'pages/home/index'],
    ['home-enterprise', 'enterprise', 'pages/home/index'],
    ['home-coordinator', 'coordinator', 'pages/home/index'],
    ['home-centre', 'centre', 'pages/home/index'],
    ['scan', 'enterprise', 'pages/scan/index'],
    ['me', 'inspector', 'pages/me/index'],
    ['sign-in', null, 'packages/account/sign-in/index'],
    ['devices', 'inspector', 'packages/account/devices/index'],
    ['receipt', 'enterprise', `packages/account/receipt/index?subjectId=${own}`],
    ['receipt-none', 'enterprise', 'packages/account/receipt/index?subjectId=none'],
    ['personal', 'enterprise', 'packages/account/personal/index'],
    ['personal-staff', 'inspector', 'packages/account/personal/index'],
    ['looks', 'supervisor', 'packages/account/looks/index'],
    ['person', 'administrator', 'packages/account/person/index'],
    ['people', 'administrator', 'packages/account/people/index'],
    ['person-no-right', 'inspector', 'packages/account/person/index'],
    ['people-no-right', 'inspector', 'packages/account/people/index'],
    ['members', 'enterprise', 'packages/account/members/index'],
    ['bindings', 'centre', 'packages/account/bindings/index'],
    ['bindings-no-right', 'inspector', 'packages/account/bindings/index'],
    ['binding-ask', null, 'packages/account/ask/index'],
    ['members-find', 'centre', 'packages/account/members/index'],
    ['members-of', 'centre', `packages/account/members/index?enterpriseId=${found.id}`],
    ['join', 'enterprise', 'packages/account/join/index'],
    ['join-visitor', null, 'packages/account/join/index?code=ABCD-EFGH-JKMN-PQRS'],
    ['confirm-none', 'enterprise', 'packages/account/confirm/index'],
    ['confirm-over', 'enterprise', 'packages/account/confirm/index?ticket=nobody-asked-by-this-ticket'],
    ['filing-search', 'inspector', `${inspections}/filing/index`],
    ['filing', 'inspector', `${inspections}/filing/index?enterpriseId=${found.id}`],
    ['filing-emergency', 'inspector', `${inspections}/filing/index?enterpriseId=${found.id}&emergency=1`],
    ['filing-no-right', 'enterprise', `${inspections}/filing/index`],
    ['plans', 'inspector', `${inspections}/plans/index?scope=department`],
    ['plans-enterprise', 'enterprise', `${inspections}/plans/index`],
    ['plan-approved', 'inspector', `${inspections}/plan/index?id=${approved}`],
    ['plan-awaiting', 'head', `${inspections}/plan/index?id=${awaiting}`],
    ['plan-finished', 'inspector', `${inspections}/plan/index?id=${finished}`],
    ['plan-enterprise', 'enterprise', `${inspections}/plan/index?id=${rateable}`],
    ['plan-unknown', 'inspector', `${inspections}/plan/index?id=01XXXXXXXXXXXXXXXXXXXXXXXX`],
    ['code', 'inspector', `${inspections}/code/index?id=${started}`],
    ['code-early', 'inspector', `${inspections}/code/index?id=${approved}`],
    ['verdict', null, `${inspections}/verdict/index?token=${live}`],
    ['verdict-not-ours', null, `${inspections}/verdict/index?token=not-a-code`],
    ['lookup', null, `${inspections}/lookup/index`],
    ['report', null, `${inspections}/report/index`],
    ['calendar', 'inspector', `${inspections}/calendar/index`],
    ['notices', 'enterprise', `${inspections}/notices/index`],
    ['card', null, `packages/cards/card/index?token=${card}`],
    ['card-enterprise', 'enterprise', `packages/cards/card/index?token=${card}`],
    ['card-revoked', null, `packages/cards/card/index?token=${revokedCard}`],
    ['cards', 'centre', 'packages/cards/cards/index'],
    ['cards-print', 'centre', 'packages/cards/print/index'],
    ['submit', 'enterprise', 'packages/requests/submit/index'],
    ['submit-guest', null, 'packages/requests/submit/index'],
    ['submit-behalf', 'centre', 'packages/requests/submit/index'],
    ['requests-own', 'enterprise', 'packages/requests/list/index'],
    ['request-own', 'enterprise', `packages/requests/request/index?id=${own}`],
    ['request-in-hand', 'centre', `packages/requests/request/index?id=${handled}`],
    ['request-fed-back', 'centre', `packages/requests/request/index?id=${answered}`],
    ['request-closed', 'centre', `packages/requests/request/index?id=${ended}`],
    ['worklist-officer', 'officer', 'packages/worklists/requests/index'],
    ['worklist-clerk', 'clerk', 'packages/worklists/requests/index'],
    ['worklist-centre', 'centre', 'packages/worklists/requests/index?scope=centre'],
    ['worklist-leader', 'leader', 'packages/worklists/requests/index'],
    ['intake', 'centre', 'packages/worklists/intake/index'],
    ['sheets', 'centre', 'packages/worklists/sheets/index'],
    ['sheets-no-right', 'officer', 'packages/worklists/sheets/index'],
    ['messages', 'centre', 'packages/workbench/messages/index'],
    ['routing', 'centre', 'packages/services/routing/index'],
    ['absences', 'centre', 'packages/services/absences/index'],
    ['absences-officer', 'officer', 'packages/services/absences/index'],
    ['deputies', 'head', 'packages/services/deputies/index'],
    ['deputies-none', 'inspector', 'packages/services/deputies/index'],
    ['deputies-no-right', 'enterprise', 'packages/services/deputies/index'],
    ['closed-days', 'centre', 'packages/services/closed-days/index'],
    ['officer', 'centre', `packages/services/officer/index?enterpriseId=${found.id}`],
    ['service-visits', 'officer', `${visits}/list/index`],
    ['service-visits-enterprise', 'enterprise', `${visits}/list/index`],
    ['service-visit', 'officer', `${visits}/visit/index?id=${coming}`],
    ['service-visit-enterprise', 'enterprise', `${visits}/visit/index?id=${coming}`],
    ['service-visit-logged', 'enterprise', `${visits}/visit/index?id=${logged}`],
    ['service-visit-plan', 'officer', `${visits}/plan/index?enterpriseId=${found.id}`],
    ['service-visit-search', 'clerk', `${visits}/plan/index`],
    ['service-visit-log', 'officer', `${visits}/log/index?id=${toLog}`],
    ['service-visits-no-right', 'inspector', `${visits}/list/index`],
    ['cards-issue', 'centre', 'packages/cards/issue/index'],
    ['summonses-town', 'town', 'packages/summons/list/index'],
    ['summonses-officer', 'officer', 'packages/summons/list/index'],
    ['summonses-no-right', 'inspector', 'packages/summons/list/index'],
    [
      'summons-overdue',
      'town',
      `packages/summons/summons/index?id=${summonsIn(({ inTime }) => inTime === false)}`,
    ],
    ['summons-to-rate', 'town', `packages/summons/summons/index?id=${summonsIn(({ toRate }) => toRate)}`],
    ['summons-officer', 'officer', `packages/summons/summons/index?id=${toOfficer.id}`],
    ['summon', 'enterprise', 'packages/summons/call/index'],
    ['summon-about', 'enterprise', `packages/summons/call/index?requestId=${own}`],
    ['summons-sums', 'supervisor', 'packages/summons/sums/index'],
    ['analysis', 'centre', 'packages/insight/analysis/index'],
    ['audit', 'auditor', 'packages/insight/audit/index'],
    ['audit-no-right', 'supervisor', 'packages/insight/audit/index'],
    ['rate', 'enterprise', `packages/ratings/rate/index?planId=${rateable}`],
    ['sums', 'head', `packages/ratings/sums/index?departmentId=${department.id}`],
    ['approvals', 'head', 'packages/workbench/approvals/index'],
    ['attempts', 'coordinator', 'packages/workbench/attempts/index'],
    ['reports', 'centre', 'packages/workbench/reports/index'],
    ['follow-ups', 'supervisor', 'packages/workbench/follow-ups/index'],
    ['registers', 'administrator', `${upkeep}/registers/index`],
    ['registers-no-right', 'inspector', `${upkeep}/registers/index`],
    ['register', 'administrator', `${upkeep}/register/index?register=officers`],
    ['register-read', 'coordinator', `${upkeep}/register/index?register=enterprises`],
    ['register-row', 'coordinator', `${upkeep}/row/index?register=items&id=${item}`],
    ['register-row-read', 'coordinator', `${upkeep}/row/index?register=enterprises&id=${registered}`],
    ['register-new', 'administrator', `${upkeep}/row/index?register=departments`],
    ['register-abnormal', 'coordinator', `${upkeep}/register/index?register=abnormal-complainants`],
    ['register-abnormal-new', 'coordinator', `${upkeep}/row/index?register=abnormal-complainants`],
    ['register-sites', 'administrator', `${upkeep}/register/index?register=sites`],
    ['register-staff', 'administrator', `${upkeep}/register/index?register=staff`],
    ['register-file-staff', 'administrator', `${upkeep}/file/index?register=staff`],
    ['register-file', 'coordinator', `${upkeep}/file/index?register=items`],
    ['days-off', 'centre', `${upkeep}/calendar/index`],
    ['policies', 'coordinator', `${upkeep}/policies/index`],
    ['reasons', 'coordinator', `${upkeep}/reasons/index`],
    ['policies-read', 'administrator', `${upkeep}/policies/index`],
    ['policy', 'coordinator', `${upkeep}/policy/index`],
    ['policy-no-right', 'administrator', `${upkeep}/policy/index`],
    ['register-changes', 'coordinator', `${upkeep}/changes/index?register=items`],
  ];
  return pages.map(([name, persona, address]) => ({ name, persona: persona && ids[persona], address }));
};

/** The three looks that every page is shown in. */
export const LOOKS = {
  light: { theme: 'light', largeText: false },
  dark: { theme: 'dark', largeText: false },
  large: { theme: 'light', largeText: true },
};

/** Until nothing is loading any more and the page's own content stands still. */
export const untilShown = async (page) => {
  await page.waitForSelector('.page__body');
  await page.waitForFunction(() => !document.querySelector('.bone, .button__wheel'), null, {
    timeout: 15_000,
  });
  await page.waitForLoadState('networkidle').catch(() => undefined);
};
