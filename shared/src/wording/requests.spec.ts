import { describe, expect, it } from '@jest/globals';
import { STATE_COUNCIL_CALENDAR } from '../calendar/data/state-council.js';
import { CLOCK_COLOURS } from '../clocks/clock-colour.js';
import { CLOCK_SIGNALS, OVERDUE_ACTIONS } from '../clocks/clock-signals.js';
import { startDue } from '../clocks/due-date.js';
import { DAY_REASONS } from '../clocks/due-day.js';
import { findRequestPolicies } from '../policies/request-policies.js';
import { REQUEST_RELATIONS, REQUEST_ROLES } from '../states/request-permissions.js';
import { SCHEDULERS, SESSION_KINDS } from '../states/request-scheduling.js';
import { SUMMONS_EVENTS, SUMMONS_KINDS, SUMMONS_STATUSES } from '../states/request-summons.js';
import * as states from '../states/request-types.js';
import * as clocks from './requests-clocks.js';
import { dayReasonText, dueDayText } from './requests-clocks.js';
import { requestCauseText, requestCauseTexts } from './requests-causes.js';
import * as people from './requests-people.js';
import * as requests from './requests.js';

it.each<[string, readonly (string | number)[], object]>([
  ['statuses', states.REQUEST_STATUSES, requests.requestStatusTexts],
  ['notes on statuses', states.REQUEST_STATUSES, requests.requestStatusNotes],
  ['events', states.REQUEST_EVENTS, requests.requestEventTexts],
  ['fields', states.REQUEST_FIELDS, requests.requestFieldTexts],
  ['complexities', states.COMPLEXITIES, requests.complexityTexts],
  ['outcomes', states.REQUEST_OUTCOMES, requests.requestOutcomeTexts],
  ['callback results', states.CALLBACK_RESULTS, requests.callbackResultTexts],
  ['extension grounds', states.EXTENSION_GROUNDS, requests.extensionGroundTexts],
  ['extension states', states.EXTENSION_STATES, requests.extensionStateTexts],
  ['results of a hand-over', states.HAND_OVER_RESULTS, requests.handOverResultTexts],
  ['levels', states.SCHEDULING_LEVELS, requests.schedulingLevelTexts],
  ['schedulers', SCHEDULERS, requests.schedulerTexts],
  ['sessions', SESSION_KINDS, requests.sessionKindTexts],
  ['summons kinds', SUMMONS_KINDS, requests.summonsKindTexts],
  ['summons statuses', SUMMONS_STATUSES, requests.summonsStatusTexts],
  ['summons events', SUMMONS_EVENTS, requests.summonsEventTexts],
  ['roles', REQUEST_ROLES, people.requestRoleTexts],
  ['relations', REQUEST_RELATIONS, people.requestRelationTexts],
  ['clocks', states.REQUEST_CLOCKS, clocks.requestClockTexts],
  ['colours', CLOCK_COLOURS, clocks.clockColourTexts],
  ['signals', CLOCK_SIGNALS, clocks.clockSignalTexts],
  ['overdue actions', OVERDUE_ACTIONS, clocks.overdueActionTexts],
  ['reasons of a day', DAY_REASONS, clocks.dayReasonTexts],
])('there are words for exactly the %s', (_name, keys, table) => {
  expect(Object.keys(table).sort()).toEqual(keys.map(String).sort());
});

describe('why a due date is that date', () => {
  it.each([
    [{ kind: 'weekend' }, '周末', 'weekend'],
    [{ kind: 'make-up' }, '调休上班', 'make-up workday'],
    [{ kind: 'holiday', name: '春节' }, '春节', 'Spring Festival'],
    [{ kind: 'holiday', name: '国庆节、中秋节' }, '国庆节、中秋节', 'National Day, Mid-Autumn Festival'],
    [{ kind: 'holiday', name: '示例节' }, '示例节', '示例节'],
    [{ kind: 'closed', name: '示例停电' }, '临时闭办：示例停电', 'closed: 示例停电'],
  ] as const)('%p', (why, zh, en) => {
    expect(dayReasonText(why, 'zh-CN')).toBe(zh);
    expect(dayReasonText(why, 'en')).toBe(en);
  });

  it('reads day by day', () => {
    const terms = { calendar: STATE_COUNCIL_CALENDAR, closeOfBusiness: '18:00' };
    const { days } = startDue('2026-09-24T10:00:00+08:00', 1, terms);
    expect(days.map((day) => dueDayText(day, 'zh-CN'))).toEqual([
      '9月25日 周五 不计：中秋节',
      '9月26日 周六 不计：中秋节',
      '9月27日 周日 不计：中秋节',
      '9月28日 周一 计入：工作日',
    ]);
    expect(dueDayText(days[0]!, 'en')).toBe('Fri 25 Sep: skipped, Mid-Autumn Festival');
  });

  it('knows every holiday of the calendar in English', () => {
    const names = Object.values(STATE_COUNCIL_CALENDAR.years).flatMap(({ off }) =>
      off.map(({ name }) => name),
    );
    for (const name of new Set(names))
      expect(dayReasonText({ kind: 'holiday', name }, 'en')).toMatch(/^[A-Z][\w ,-]+$/);
  });
});

it('the causes that the rules list have words; another names itself', () => {
  expect(findRequestPolicies('nanchang-hitech')![0]!.causes).toEqual(Object.keys(requestCauseTexts));
  expect(requestCauseText('legacy', 'zh-CN')).toBe('历史遗留');
  expect(requestCauseText('示例原因', 'en')).toBe('示例原因');
});
