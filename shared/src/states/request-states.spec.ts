import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REQUEST_GUARDS, type RequestSituation } from './request-guards.js';
import type { RequestTransition } from './request-row.js';
import { isOpenRequest, nextRequestStatus, requestTransitionOf } from './request-states.js';
import { REQUEST_TRANSITIONS } from './request-transitions.js';
import {
  CALLBACK_RESULTS,
  EXTENSION_STATES,
  MAIN_STATES,
  PROMISES,
  REQUEST_EVENTS,
  REQUEST_STATUSES,
  SCHEDULING_LEVELS,
  WINDOWS,
  type ClockOperation,
  type RequestClock,
  type RequestEvent,
  type RequestStatus,
} from './request-types.js';

/** Everything is open and nothing happened yet: what may not come here may never come in that status. */
const FRESH: RequestSituation = {
  status: null,
  windows: WINDOWS,
  contested: false,
  extension: 'none',
  extensionAgreedBy: 'head',
  callback: null,
  calledEnough: false,
  level: null,
  nudgedToday: false,
  rated: false,
  main: null,
};

type Ways = Partial<Record<RequestEvent, RequestStatus>>;

/** Written out apart from the table: what leads from each status to another one. */
const LEADS_ON: Record<RequestStatus, Ways> = {
  submitted: {
    'answer-on-the-spot': 'answered',
    'pass-to-centre': 'registered',
    register: 'registered',
    withdraw: 'withdrawn',
    'mark-duplicate': 'duplicate',
  },
  registered: { dispatch: 'dispatched', withdraw: 'withdrawn', 'mark-duplicate': 'duplicate' },
  dispatched: {
    return: 'registered',
    accept: 'in-hand',
    withdraw: 'withdrawn',
    'mark-duplicate': 'duplicate',
  },
  'in-hand': {
    'ask-material': 'awaiting-enterprise',
    answer: 'answered',
    withdraw: 'withdrawn',
    'mark-duplicate': 'duplicate',
  },
  'awaiting-enterprise': {
    'supply-material': 'in-hand',
    'stop-waiting': 'in-hand',
    withdraw: 'withdrawn',
    'mark-duplicate': 'duplicate',
  },
  answered: { 'feed-back': 'fed-back' },
  'fed-back': {
    'give-up-calling': 'called-back',
    'call-satisfied': 'called-back',
    'call-dissatisfied': 'called-back',
  },
  'called-back': { 'pass-on': 'explaining', 'apply-close-out': 'close-out-applied' },
  explaining: { 'apply-close-out': 'close-out-applied' },
  'close-out-applied': { 'accept-close-out': 'closed', 'refuse-close-out': 'explaining' },
  closed: { reopen: 'registered' },
  withdrawn: {},
  duplicate: { unlink: 'registered', 'take-over': 'registered' },
};

/** What runs in each status, all told: nobody may lose a request, so whoever is to move it has a promise to keep. */
const RUNNING: Record<RequestStatus, readonly RequestClock[]> = {
  submitted: ['to-centre'],
  registered: ['dispatch'],
  dispatched: ['handling', 'explanatory-reply', 'objection'],
  'in-hand': ['handling', 'explanatory-reply'],
  'awaiting-enterprise': ['handling', 'explanatory-reply'],
  answered: ['feedback'],
  'fed-back': ['callback'],
  'called-back': ['close-out'],
  explaining: ['explanation'],
  'close-out-applied': ['acceptance'],
  closed: ['reopening'],
  withdrawn: [],
  duplicate: [],
};

const situations: fc.Arbitrary<RequestSituation> = fc.record({
  status: fc.constantFrom(null, ...REQUEST_STATUSES),
  windows: fc.subarray([...WINDOWS]),
  contested: fc.boolean(),
  extension: fc.constantFrom(...EXTENSION_STATES),
  extensionAgreedBy: fc.constantFrom('head' as const, 'unit' as const),
  callback: fc.constantFrom(null, ...CALLBACK_RESULTS),
  calledEnough: fc.boolean(),
  level: fc.constantFrom(null, ...SCHEDULING_LEVELS),
  nudgedToday: fc.boolean(),
  rated: fc.boolean(),
  main: fc.constantFrom(null, ...MAIN_STATES),
});

describe('the table', () => {
  it.each(REQUEST_STATUSES)('leads from %s where it should, and nowhere else', (status) => {
    const ways = REQUEST_TRANSITIONS.filter(({ from, to }) => from === status && to !== status);
    expect(Object.fromEntries(ways.map(({ event, to }) => [event, to]))).toEqual(LEADS_ON[status]);
    expect(ways.length).toBe(Object.keys(LEADS_ON[status]).length);
  });

  it('begins with a submission', () => {
    const beginnings = REQUEST_TRANSITIONS.filter(({ from }) => from === null);
    expect(beginnings).toMatchObject([{ event: 'submit', to: 'submitted', needs: ['category', 'words'] }]);
    expect(nextRequestStatus(FRESH, 'submit')).toBe('submitted');
  });

  it.each<[RequestEvent, RequestStatus[]]>([
    ['contest', ['dispatched']],
    ['settle-contest', ['dispatched', 'in-hand']],
    ['propose-extension', ['in-hand']],
    ['agree-extension', ['in-hand']],
    ['refuse-extension', ['in-hand']],
    ['extend', ['in-hand']],
    ['call-in-vain', ['fed-back']],
    ['rate', ['closed', 'duplicate']],
    ['follow', ['duplicate']],
    ['escalate', ['dispatched', 'in-hand', 'awaiting-enterprise', 'explaining']],
    ['comment', [...REQUEST_STATUSES]],
    ...(['decide-scheduling', 'climb', 'supervise', 'nudge', 'hand-over'] as const).map(
      (event): [RequestEvent, RequestStatus[]] => [event, REQUEST_STATUSES.filter(isOpenRequest)],
    ),
  ])('%s changes no status, and comes in %p', (event, statuses) => {
    const ways = REQUEST_TRANSITIONS.filter((way) => way.event === event);
    expect(ways.every(({ from, to }) => from === to)).toBe(true);
    expect(ways.map(({ from }) => from)).toEqual(statuses);
  });

  it('uses every event, and leaves to the product what nobody else may do', () => {
    expect(new Set(REQUEST_TRANSITIONS.map(({ event }) => event))).toEqual(new Set(REQUEST_EVENTS));
    const alone = REQUEST_TRANSITIONS.filter(({ by }) => by === null).map(({ event }) => event);
    expect([...new Set(alone)]).toEqual(['take-over', 'follow', 'climb']);
  });

  it('has at most one way on for a situation and an event', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...REQUEST_EVENTS), (situation, event) => {
        const ways = REQUEST_TRANSITIONS.filter(
          (way) =>
            way.from === situation.status &&
            way.event === event &&
            way.guards.every((guard) => REQUEST_GUARDS[guard](situation)),
        );
        expect(ways.length).toBeLessThanOrEqual(1);
        expect(nextRequestStatus(situation, event)).toBe(ways[0]?.to ?? null);
      }),
    );
  });

  it('a written answer, reason or ground is asked for wherever somebody is turned down or told', () => {
    const silent = [
      'return',
      'contest',
      'refuse-extension',
      'answer',
      'call-dissatisfied',
      'refuse-close-out',
    ];
    for (const { event, needs } of REQUEST_TRANSITIONS) {
      if (silent.includes(event)) expect([event, needs.includes('words')]).toEqual([event, true]);
    }
  });
});

describe('conditions', () => {
  it.each<[string, RequestStatus, RequestEvent, Partial<RequestSituation>, boolean]>([
    ['a wrong assignment goes back in time', 'dispatched', 'return', {}, true],
    ['and not after it', 'dispatched', 'return', { windows: [] }, false],
    ['complexity is contested in time', 'dispatched', 'contest', {}, true],
    ['not after it', 'dispatched', 'contest', { windows: [] }, false],
    ['and once', 'dispatched', 'contest', { contested: true }, false],
    ['what was contested is settled', 'in-hand', 'settle-contest', { contested: true }, true],
    ['what was not is not', 'in-hand', 'settle-contest', {}, false],
    ['an extension is proposed to the head', 'in-hand', 'propose-extension', {}, true],
    ['not past the explanatory reply', 'in-hand', 'propose-extension', { windows: ['objection'] }, false],
    ['once', 'in-hand', 'propose-extension', { extension: 'agreed' }, false],
    ['not by the unit alone', 'in-hand', 'extend', {}, false],
    ['but where it may', 'in-hand', 'extend', { extensionAgreedBy: 'unit' }, true],
    ['then nobody proposes', 'in-hand', 'propose-extension', { extensionAgreedBy: 'unit' }, false],
    ['the head agrees to what is proposed', 'in-hand', 'agree-extension', { extension: 'proposed' }, true],
    ['to nothing else', 'in-hand', 'agree-extension', {}, false],
    ['the centre calls again', 'fed-back', 'call-in-vain', {}, true],
    ['until it was enough', 'fed-back', 'call-in-vain', { calledEnough: true }, false],
    ['then it gives up', 'fed-back', 'give-up-calling', { calledEnough: true }, true],
    ['not before', 'fed-back', 'give-up-calling', {}, false],
    ['the dissatisfied is passed on', 'called-back', 'pass-on', { callback: 'dissatisfied' }, true],
    ['the satisfied is not', 'called-back', 'pass-on', { callback: 'satisfied' }, false],
    ['nor closed out unexplained', 'called-back', 'apply-close-out', { callback: 'dissatisfied' }, false],
    ['who was not reached is', 'called-back', 'apply-close-out', { callback: 'not-reached' }, true],
    ['reopened in time', 'closed', 'reopen', {}, true],
    ['not after it', 'closed', 'reopen', { windows: [] }, false],
    ['rated once', 'closed', 'rate', { rated: true }, false],
    ['nudged once a working day', 'in-hand', 'nudge', { nudgedToday: true }, false],
    ['nobody above the principal leader', 'in-hand', 'escalate', { level: 1 }, false],
    ['a session decides what was asked for', 'in-hand', 'decide-scheduling', { level: 2 }, true],
    ['and nothing else', 'in-hand', 'decide-scheduling', {}, false],
  ])('%s', (...[, status, event, changes, may]) => {
    expect(nextRequestStatus({ ...FRESH, status, ...changes }, event) !== null).toBe(may);
  });
});

type Running = Partial<Record<RequestClock, 'running' | 'paused'>>;

/** Does what a transition says to the clocks that run; an operation on a clock in another condition throws. */
function clocksAfter(clocks: Running, { event, clocks: operations }: RequestTransition): Running {
  const found = (clock: RequestClock, ...conditions: (string | undefined)[]): void => {
    const known = clocks[clock];
    if (!conditions.includes(known)) throw new Error(`${event}: ${clock} is ${known ?? 'not running'}`);
  };
  const doing: Record<ClockOperation, (clock: RequestClock) => Running> = {
    start: (clock) => (found(clock, undefined), { ...clocks, [clock]: 'running' }),
    // The reply's window is gone once an extension was agreed to.
    stop: (clock) => {
      if (clock !== 'explanatory-reply') found(clock, 'running', 'paused');
      const { [clock]: _stopped, ...rest } = clocks;
      return rest;
    },
    pause: (clock) =>
      clocks[clock] === undefined ? clocks : (found(clock, 'running'), { ...clocks, [clock]: 'paused' }),
    resume: (clock) =>
      clocks[clock] === undefined ? clocks : (found(clock, 'paused'), { ...clocks, [clock]: 'running' }),
    move: (clock) => (found(clock, 'running'), clocks),
  };
  for (const operation of ['stop', 'start', 'pause', 'resume', 'move'] as const) {
    for (const clock of operations[operation] ?? []) clocks = doing[operation](clock);
  }
  return clocks;
}

/** What an event does to the situation, apart from its status. */
function after(situation: RequestSituation, event: RequestEvent): Partial<RequestSituation> {
  switch (event) {
    case 'dispatch':
      return { contested: false, extension: 'none' };
    case 'contest':
      return { contested: true };
    case 'settle-contest':
      return { contested: false };
    case 'propose-extension':
      return { extension: 'proposed' };
    case 'agree-extension':
    case 'extend':
      return { extension: 'agreed' };
    case 'refuse-extension':
      return { extension: 'none' };
    case 'call-satisfied':
      return { callback: 'satisfied' };
    case 'call-dissatisfied':
      return { callback: 'dissatisfied' };
    case 'give-up-calling':
      return { callback: 'not-reached' };
    default:
      return situation;
  }
}

describe('the clocks', () => {
  const walks = fc.array(fc.constantFrom(...REQUEST_EVENTS), { minLength: 40, maxLength: 300 });

  it('on every walk, in every status that is not an end exactly its promise runs', () => {
    const visited = new Set<RequestStatus>();
    fc.assert(
      fc.property(walks, fc.constantFrom('head' as const, 'unit' as const), (events, extensionAgreedBy) => {
        let situation: RequestSituation = { ...FRESH, extensionAgreedBy };
        let clocks: Running = {};
        for (const event of ['submit' as const, ...events]) {
          const calledEnough = event === 'give-up-calling';
          const windows = WINDOWS.filter((clock) => clocks[clock] === 'running');
          const transition = requestTransitionOf({ ...situation, calledEnough, windows }, event);
          if (transition === undefined || isDeadEnd(transition)) continue;
          clocks = clocksAfter(clocks, transition);
          situation = { ...situation, ...after(situation, event), status: transition.to };
          visited.add(transition.to);
          expectRunning(situation, clocks);
        }
      }),
      { numRuns: 400 },
    );
    expect([...visited].sort()).toEqual(
      [...REQUEST_STATUSES].filter((one) => one !== 'withdrawn' && one !== 'duplicate').sort(),
    );
  });

  /** Walks go on: what ends them is tried apart. */
  const isDeadEnd = ({ to }: RequestTransition): boolean => to === 'withdrawn' || to === 'duplicate';

  function expectRunning({ status, extension, callback }: RequestSituation, clocks: Running): void {
    const usual = RUNNING[status!].filter((clock) => clock !== 'explanatory-reply' || extension !== 'agreed');
    const isUnsettled = status === 'called-back' && callback === 'dissatisfied';
    expect([status, Object.keys(clocks).sort()]).toEqual([
      status,
      isUnsettled ? ['pass-on'] : [...usual].sort(),
    ]);
    const isPaused = status === 'awaiting-enterprise';
    for (const condition of Object.values(clocks)) expect(condition).toBe(isPaused ? 'paused' : 'running');
  }

  it('what ends before the answer stops all that runs', () => {
    const ends = REQUEST_TRANSITIONS.filter((way) => isDeadEnd(way) && way.from !== way.to);
    expect(ends.length).toBe(10);
    for (const { from, clocks } of ends) expect(clocks).toEqual({ stop: RUNNING[from!] });
  });

  it('every promise is started and stopped by something', () => {
    for (const operation of ['start', 'stop'] as const) {
      const touched = new Set(REQUEST_TRANSITIONS.flatMap(({ clocks }) => clocks[operation] ?? []));
      expect([...PROMISES, ...WINDOWS].filter((clock) => !touched.has(clock))).toEqual([]);
    }
  });
});
