import type { Calendar } from '../calendar/calendar.js';
import { localDay, MS_PER_DAY, parseInstant } from '../calendar/instants.js';
import { enterpriseOn, isValidOn } from './dated-facts.js';
import type {
  DecisionInput,
  Draft,
  FactItem,
  FactOfficer,
  Facts,
  Policy,
  RuleId,
  StepFacts,
  ValidDates,
  Verdict,
} from './types.js';

/** A draft with everything the rules compare already parsed; instants in ms, days as day numbers. */
export interface Filing {
  draft: Draft;
  facts: Facts;
  policy: Policy;
  calendar: Calendar;
  now: number;
  today: number;
  start: number;
  end: number;
  firstDay: number;
  lastDay: number;
  /** In the draft's order; `undefined` stands for an id that is not among the facts, or not valid on the visit's dates. */
  items: (FactItem | undefined)[];
  officers: (FactOfficer | undefined)[];
}

export interface Judgement {
  verdict: Verdict;
  facts: StepFacts & { kind: string };
}

export interface Rule {
  id: RuleId;
  /** The source that the step cites. */
  clause: string;
  judge(filing: Filing): Judgement;
}

export function openFiling({ draft, facts, policy, calendar, now }: DecisionInput): Filing {
  const start = parseInstant(draft.startsAt);
  const end = parseInstant(draft.endsAt);
  const nowMs = parseInstant(now);
  const days = { firstDay: localDay(start), lastDay: localDay(end) };
  const validById = <T extends ValidDates & { id: string }>(list: T[], id: string): T | undefined =>
    list.find((entry) => entry.id === id && isValidOn(entry, days));
  return {
    draft,
    facts: { ...facts, enterprise: enterpriseOn(facts.enterprise, days) },
    policy,
    calendar,
    now: nowMs,
    today: localDay(nowMs),
    start,
    end,
    ...days,
    items: draft.items.map((id) => validById(facts.items, id)),
    officers: draft.officers.map((id) => validById(facts.officers, id)),
  };
}

/** The same filing, so many days later: as many dates, at the same time of day. */
export function shiftFiling(filing: Filing, days: number): Filing {
  return {
    ...filing,
    start: filing.start + days * MS_PER_DAY,
    end: filing.end + days * MS_PER_DAY,
    firstDay: filing.firstDay + days,
    lastDay: filing.lastDay + days,
  };
}
