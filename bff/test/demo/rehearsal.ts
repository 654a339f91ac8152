/** Decides a tale's filings by the rules alone, without a database: what would stand, and what would be turned away. */
import {
  decide,
  formatInstant,
  policyInForce,
  type Calendar,
  type Decision,
  type Draft,
  type FactPlan,
  type Policy,
} from '@anqi/shared';
import { ITEMS } from '../../src/demo/district/items.js';
import type { Story } from '../../src/demo/district/story.js';
import { timelineOf } from '../../src/demo/district/timeline.js';
import { enterpriseAt, type World } from '../../src/demo/district/world.js';
import type { Tale } from '../../src/demo/district/year.js';

export interface Filed {
  story: Story;
  decision: Decision;
}

/** Every filing of the tale that has happened by now, decided in the order in which it is filed. */
export function rehearse(
  world: World,
  tale: Tale,
  place: { policies: Policy[]; calendar: Calendar },
): Filed[] {
  const plans = new Map<string, FactPlan>();
  const filed: Filed[] = [];
  for (const happening of timelineOf(tale, world.now)) {
    if (happening.kind !== 'act') continue;
    const { story, act, at } = happening;
    const plan = plans.get(story.key);
    if (act.kind === 'file') filed.push(file(world, { story, at, plans, ...place }));
    if (plan && (act.kind === 'refuse' || act.kind === 'cancel')) plan.status = 'cancelled';
    if (plan && act.kind === 'finish') plan.status = 'finished';
  }
  return filed;
}

interface Filing {
  story: Story;
  at: number;
  plans: Map<string, FactPlan>;
  policies: Policy[];
  calendar: Calendar;
}

function file(world: World, { story, at, plans, policies, calendar }: Filing): Filed {
  const enterprise = enterpriseAt(world, story.enterpriseOrdinal);
  const draft = toDraft(story);
  const facts = {
    enterprise,
    items: [...ITEMS],
    officers: [...world.officers],
    plans: [...plans.values()].filter(({ enterpriseId }) => enterpriseId === enterprise.id),
  };
  const policy = policyInForce(policies, draft.startsAt.slice(0, 10))!;
  const decision = decide({ draft, facts, policy, calendar, now: formatInstant(at) });
  if (decision.outcome === 'clear' || decision.outcome === 'needs-approval') {
    plans.set(story.key, { ...draft, id: story.key, status: 'approved' });
  }
  return { story, decision };
}

/** Stories stand for their plans here. */
function toDraft({ draft: { joinsStory, priorStory, ...draft } }: Story): Draft {
  const evidence = priorStory === null ? draft.evidence : { ...draft.evidence, priorPlanId: priorStory };
  return { ...draft, evidence, joins: joinsStory, was: null };
}
