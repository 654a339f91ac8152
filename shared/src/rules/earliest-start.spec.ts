import { expect, it } from '@jest/globals';
import { aDraft, aPolicy, anInput, periodOn, type DraftBuilder } from '../../testing/builders.js';
import { STATE_COUNCIL_CALENDAR } from '../calendar/data/state-council.js';
import { decide } from './decide.js';
import type { Policy } from './types.js';

interface Row {
  draft: DraftBuilder;
  now?: string;
  policy?: Partial<Policy>;
  coveredTo?: string;
}

const lead = (workingDays: number): Partial<Policy> => ({ lead: { workingDays, appliesTo: ['routine'] } });
const emergency = aDraft().because('emergency', { incident: '示例事故' });
const always: Partial<Policy> = { quietWindows: [{ kind: 'month-days', from: 1, to: 31 }] };
const before370Days = '2025-12-26T00:00:00+08:00';

it.each<[string, Row, string | null]>([
  ['not asked: both steps pass', { draft: aDraft() }, null],
  ['not asked: another step fails', { draft: aDraft().by('off-1') }, null],
  ['out of the window', { draft: aDraft().on('2026-11-20') }, '2026-11-24'],
  [
    'two dates, and the 24th is a Saturday',
    { draft: aDraft().on('2026-10-20', 2), now: '2026-10-12T10:00:00+08:00' },
    '2026-10-26',
  ],
  [
    'eight dates do not fit before December’s window, but do in December',
    { draft: aDraft().on('2026-11-20', 8) },
    '2026-12-24',
  ],
  ['seven dates fit from the 24th to the 30th', { draft: aDraft().on('2026-11-20', 7) }, '2026-11-24'],
  [
    'six dates may begin on a later day too',
    { draft: aDraft().on('2026-11-20', 6), now: '2026-11-25T08:00:00+08:00' },
    '2026-11-25',
  ],
  ['the last date may be a Sunday', { draft: aDraft().on('2026-11-20', 6) }, '2026-11-24'],
  [
    'begun already: not before now',
    { draft: aDraft().on('2026-11-24'), now: '2026-11-25T08:00:00+08:00' },
    '2026-11-25',
  ],
  [
    'today, but its hour has passed',
    { draft: aDraft().on('2026-11-24'), now: '2026-11-25T09:30:00+08:00' },
    '2026-11-26',
  ],
  [
    'today is told at +08:00',
    { draft: aDraft().on('2026-11-24'), now: '2026-11-24T23:00:00Z' },
    '2026-11-25',
  ],
  ['a lead to be kept', { draft: aDraft().on('2026-11-25'), policy: lead(5) }, '2026-11-27'],
  ['a lead and a window', { draft: aDraft().on('2026-12-01'), policy: lead(9) }, '2026-12-24'],
  [
    'a make-up Saturday is a working day',
    { draft: aDraft().on('2026-10-09'), now: '2026-10-09T10:00:00+08:00', policy: { quietWindows: [] } },
    '2026-10-10',
  ],
  ['an emergency is not asked', { draft: emergency.on('2026-11-20') }, null],
  [
    'another exempt reason is only late',
    { draft: aDraft().because('case', { caseNo: '1' }).on('2026-11-02') },
    '2026-11-23',
  ],
  ['never open', { draft: aDraft().on('2026-11-20'), policy: always }, null],
  ['the search leaves the coverage', { draft: aDraft().on('2026-12-30', 4) }, null],
  [
    'only the first date need be covered',
    { draft: aDraft().on('2026-12-01', 2), coveredTo: '2026-12-24' },
    '2026-12-24',
  ],
  ['the day before it is not', { draft: aDraft().on('2026-12-01', 2), coveredTo: '2026-12-23' }, null],
  ['off site the window does not count', { draft: aDraft().on('2026-11-23').offSite() }, null],
  ['off site step 1 alone counts', { draft: aDraft().on('2026-11-20').offSite() }, '2026-11-23'],
  [
    'an amendment may go back to its period',
    { draft: aDraft().on('2026-11-20').amending('p', periodOn('2026-11-24')), policy: lead(5) },
    '2026-11-24',
  ],
  [
    '370 days after is still searched',
    {
      draft: aDraft().on('2025-01-01'),
      now: before370Days,
      policy: { quietWindows: [{ kind: 'dates', from: '2025-01-01', to: '2026-12-30' }] },
    },
    '2026-12-31',
  ],
  [
    '371 days after is not',
    {
      draft: aDraft().on('2025-01-01'),
      now: '2025-12-25T00:00:00+08:00',
      policy: { quietWindows: [{ kind: 'dates', from: '2025-01-01', to: '2026-12-30' }] },
    },
    null,
  ],
])('%s', (_, { draft, now, policy, coveredTo = '2026-12-31' }, expected) => {
  const calendar = { ...STATE_COUNCIL_CALENDAR, coverage: { from: '2025-01-01', to: coveredTo } };
  const input = anInput({ draft: draft.build(), policy: aPolicy(policy), calendar });
  expect(decide(now ? { ...input, now } : input).earliestStart).toBe(expected);
});
