/** Filings that the rules turn away: how often the window held is a figure people want. */
import { filingInstant, findVisit, officersFor, storyOf } from './background.js';
import { instantAt } from './days.js';
import { draftOf, evidenceFor, itemsFor, periodOf, type DraftParts } from './drafts.js';
import type { Story, StoryDraft } from './story.js';
import type { World } from './world.js';

const FAULTS = { 'quiet-day': 58, 'one-officer': 10, 'no-evidence': 10, 'too-late': 8, passive: 14 };
type Fault = keyof typeof FAULTS;

/** A filing for `date` that is refused, or null where the date does not lend itself to one. */
export function turnedAway(world: World, { key, date }: { key: string; date: string }): Story | null {
  const fault = world.random.weighted(FAULTS);
  const isQuiet = !world.days.isOpen(date);
  if (isQuiet !== (fault === 'quiet-day')) return null;
  const parts =
    fault === 'passive' ? passiveVisit(world, date) : findVisit(world, { date, reasonClass: 'general' });
  if (!parts) return null;
  const draft = faulty(draftOf(parts), fault);
  const filedAt = fault === 'too-late' ? instantAt(date, '16:40') : filingInstant(world, date);
  return storyOf(key, parts, { draft, acts: [{ kind: 'file', at: filedAt }] });
}

function faulty(draft: StoryDraft, fault: Fault): StoryDraft {
  switch (fault) {
    case 'one-officer':
      return { ...draft, officers: draft.officers.slice(0, 1) };
    case 'no-evidence':
      return { ...draft, reason: 'thematic', evidence: {} };
    case 'quiet-day':
    case 'too-late':
    case 'passive':
      return draft;
  }
}

/** A routine visit to an enterprise that is only to be monitored. */
function passiveVisit(world: World, date: string): DraftParts | null {
  const { random, policy } = world;
  const enterprise = random.pick(world.enterprises.filter(({ passivelyMonitored }) => passivelyMonitored));
  const departmentKey = random.pick(enterprise.lookedAfterBy);
  const officers = officersFor(world, departmentKey, `${date} morning`);
  const items = itemsFor(departmentKey, 'routine', 'general').slice(0, 1);
  if (officers === null || items.length === 0) return null;
  const evidence = evidenceFor('routine', policy, random);
  return {
    departmentKey,
    enterprise,
    reason: 'routine',
    items,
    officers,
    period: periodOf(date, 'morning'),
    evidence,
  };
}
