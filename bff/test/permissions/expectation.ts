import { ACCOUNTS } from '../harness/district.js';

/** Everybody who may call: the accounts of the tiny district, who has not signed in, and another system by its key. */
export type Persona = keyof typeof ACCOUNTS | 'visitor' | 'key';
export const PERSONAS: readonly Persona[] = ['visitor', 'key', ...(Object.keys(ACCOUNTS) as Persona[])];

export const FIRE: readonly Persona[] = [
  'fireInspector',
  'fireColleague',
  'fireOther',
  'fireHead',
  'fireDeputy',
];
export const MARKET: readonly Persona[] = ['marketInspector', 'marketHead'];
export const OFFICES: readonly Persona[] = ['coordinator', 'centre', 'supervisor'];
/** Those who work on requests alone. */
export const SERVANTS: readonly Persona[] = [
  'fireClerk',
  'marketClerk',
  'officer',
  'officerDeputy',
  'leader',
];
export const MEMBERS: readonly Persona[] = ['jia', 'yi'];
/** The auditor among them: whoever may look an enterprise up. */
export const STAFF: readonly Persona[] = [...FIRE, ...MARKET, ...OFFICES, ...SERVANTS, 'auditor'];
export const SIGNED_IN: readonly Persona[] = [...STAFF, ...MEMBERS, 'administrator'];

/** Ids that the walk's paths and bodies name. */
export interface Subjects {
  /** The fire department's announced, approved visit to 甲, by the inspector and the colleague. */
  plan: string;
  /** Its unannounced, approved visit to 甲, not yet shown to anybody. */
  unannounced: string;
  /** Its finished visit to 甲. */
  finished: string;
  /** The follow-up of 甲's bad rating of the finished visit. */
  followUp: string;
  report: string;
  /** The market department's officer's service visit to 甲. */
  serviceVisit: string;
  /** The fire department's undetermined filing. */
  attempt: string;
  /** A finished print of the market department's clerk. */
  cardPrint: string;
  /** 甲's request, undertaken by the market department, not yet with the centre. */
  request: string;
  /** Another one of 甲's, dispatched to the fire department, the market department being first-responsible. */
  dispatched: string;
  /** A photo of the former. */
  photo: string;
  /** The follow-up of a bad rating of a request that the fire department handled. */
  requestFollowUp: string;
  /** 甲 called the fire department, and its officer. */
  summons: string;
  officerSummons: string;
  /** The key of another system, that system, and what it sent about an enterprise that the register lacks. */
  intakeKey: string;
  intakeClient: string;
  intakeItem: string;
}

/**
 * Who may call a route about some subject, written out by hand and not derived from the permission table. `may`: the
 * answer is none of 401, 403 and 404. `hidden`: 404. The rest is 403, a visitor's is 401. A key may what a visitor may. Bodies have the right shape
 * but mostly an old version or state, so that a call that may be made changes little.
 */
export interface Expectation {
  route: string;
  about?: string;
  path: (subjects: Subjects) => string;
  body?: (subjects: Subjects) => object;
  may: readonly Persona[];
  hidden?: readonly Persona[];
}
