/** The ordinary months: requests that go well, some that take a turn, and those that are under way when the tale ends. */
import { MS_PER_HOUR, type Complexity, type RatingLevel, type RequestOutcome } from '@anqi/shared';
import { instantAt } from '../days.js';
import type { World } from '../world.js';
import { filledIn, matterFor, type Matter } from './matters.js';
import { EXPLANATIONS, REMEDIED } from './phrases.js';
import { PICTURES } from './pictures.js';
import type { RequestStory } from './request-story.js';
import { RequestTelling } from './telling.js';
import { DAY, HOUR } from './working-time.js';

/** How many are submitted on a working day. */
const A_DAY = { '0': 48, '1': 38, '2': 14 };

export function backgroundOf(world: World, dates: readonly string[]): RequestStory[] {
  return dates.flatMap((date) =>
    Array.from({ length: Number(world.random.weighted(A_DAY)) }, (_, n) => ordinary(world, date, n)),
  );
}

const CHANNELS = { own: 78, visit: 12, hotline: 10 };

function ordinary(world: World, date: string, n: number): RequestStory {
  const { random } = world;
  const enterprise = random.pick(world.enterprises);
  const matter = matterFor(enterprise, random);
  const channel = random.weighted(CHANNELS);
  const telling = new RequestTelling(world, {
    ...matter,
    key: `${date}-request-${n}`,
    enterprise,
    at: instantAt(date, '08:20') + Math.floor(random.next() * 11 * MS_PER_HOUR),
    words: filledIn(matter.words, random),
    urgent: random.chance(0.12),
    pictures: channel === 'own' && random.chance(0.08) ? [random.pick(PICTURES)] : [],
    ...(channel === 'own' ? {} : { channel }),
  });
  return (
    random.chance(0.04) ? telling.withdrawn(random.int(1, 5) * HOUR) : whole(telling, matter, world)
  ).story();
}

/** To its end, as the matter has it. */
function whole(telling: RequestTelling, matter: Matter, world: World): RequestTelling {
  const { random } = world;
  if (matter.onTheSpot && random.chance(0.8)) {
    const [outcome, words] = answerOf(matter, world);
    return closing(telling.answeredOnTheSpot(random.int(10, 6 * HOUR), outcome, words), outcome, world);
  }
  telling.passedOn(random.int(15, 6 * HOUR)).dispatched(random.int(15, 7 * HOUR));
  if (random.chance(0.04)) telling.returned(2 * HOUR).dispatched(2 * HOUR);
  return handled(telling, matter, world);
}

/** Working minutes from acceptance to answer; the due time leaves a little more. */
const PACE: Readonly<Record<Complexity, readonly [number, number]>> = {
  simple: [HOUR, 6 * HOUR],
  general: [3 * HOUR, 2.2 * DAY],
  complex: [DAY, 5.5 * DAY],
};
const LATE_SHARE = 0.07;
const TURNS = { none: 80, material: 10, comment: 6, nudge: 4 };

function handled(telling: RequestTelling, matter: Matter, world: World): RequestTelling {
  const { random } = world;
  const pace = PACE[matter.cooperating ? 'complex' : matter.complexity];
  const late = random.chance(LATE_SHARE) ? random.int(2 * DAY, 4 * DAY) : 0;
  telling.accepted(random.int(20, 3 * HOUR));
  const turn = random.weighted(TURNS);
  if (turn === 'material') telling.askedForMaterial(HOUR).supplied(random.int(2 * HOUR, 3 * DAY));
  if (turn === 'comment') telling.commented(HOUR);
  if (turn === 'nudge') telling.nudged(2 * HOUR);
  const [outcome, words] = answerOf(matter, world);
  return closing(telling.answered(random.int(...pace) + late, outcome, words), outcome, world);
}

const OUTCOMES: Readonly<Record<RequestOutcome, number>> = {
  solved: 70,
  partly: 14,
  explained: 9,
  'not-possible': 7,
};

function answerOf({ answers }: Matter, { random }: World): [RequestOutcome, string] {
  const possible = Object.keys(answers) as RequestOutcome[];
  const weights = Object.fromEntries(possible.map((outcome) => [outcome, OUTCOMES[outcome]]));
  const outcome = random.weighted(weights) as RequestOutcome;
  return [outcome, filledIn(answers[outcome]!, random)];
}

const CALLS = { satisfied: 86, dissatisfied: 8, 'not-reached': 6 };

/** Feedback, callback and close-out, then perhaps a rating; a few are reopened and handled once more. */
function closing(telling: RequestTelling, outcome: RequestOutcome, world: World): RequestTelling {
  const { random } = world;
  telling.fedBack(random.int(15, 6 * HOUR));
  switch (random.weighted(CALLS)) {
    case 'satisfied':
      telling
        .calledSatisfied(random.int(HOUR, 1.5 * DAY))
        .appliedForCloseOut(random.int(15, 5 * HOUR), outcome);
      break;
    case 'not-reached':
      telling
        .calledInVain(3 * HOUR)
        .calledInVain(2 * HOUR)
        .calledInVain(DAY)
        .gaveUpCalling(5);
      telling.appliedForCloseOut(random.int(15, 3 * HOUR), outcome);
      break;
    case 'dissatisfied':
      telling.calledDissatisfied(random.int(HOUR, DAY)).passedDissatisfaction(HOUR);
      telling.appliedForCloseOut(random.int(DAY, 2.5 * DAY), outcome, random.pick(EXPLANATIONS));
      break;
  }
  telling.acceptedCloseOut(random.int(15, 5 * HOUR));
  if (random.chance(REOPENED_SHARE)) return again(telling, world);
  return random.chance(0.5) ? rated(telling, world) : telling;
}

const REOPENED_SHARE = 0.04;

function again(telling: RequestTelling, world: World): RequestTelling {
  telling
    .reopened(world.random.int(DAY, 4 * DAY))
    .dispatched(2 * HOUR)
    .accepted(HOUR);
  return closing(telling.answered(DAY, 'solved', REMEDIED), 'solved', world);
}

const LEVELS = { '5': 50, '4': 28, '3': 13, '2': 6, '1': 3 };
const BAD_LEVEL = 2;

/** A bad rating is followed up within a working day, then settled. */
function rated(telling: RequestTelling, { random }: World): RequestTelling {
  const level = Number(random.weighted(LEVELS)) as RatingLevel;
  telling.rated(random.int(HOUR, 3 * DAY), level);
  if (level > BAD_LEVEL) return telling;
  const outcome = random.chance(0.75) ? 'confirmed' : 'not-substantiated';
  return telling.contactedRater(random.int(HOUR, 6 * HOUR)).settled(2 * DAY, outcome);
}
