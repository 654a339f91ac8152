import { at } from '../../lib/root.mjs';

const built = (path) => import(at('bff', 'dist', path));

await import(at('bff', 'node_modules', 'reflect-metadata', 'Reflect.js'));

/** Of the product: its pure functions. What is measured against is its framework and its way to the database, not its rules. */
export const { newPlan } = await built('inspections/filing/new-plan.js');
export const { checkDraft, daysAround, filedDraft } = await built('inspections/filing/decide-draft.js');
export const { factsParts, officersQuery } = await built('inspections/filing/facts-parts.js');
export const { factsFrom, factsOf, firstDateOfFacts, wantedFor } = await built(
  'inspections/filing/facts.repository.js',
);
export const { isAsSeen } = await built('inspections/filing/compare-seen.js');
export const { detailsOfFiling } = await built('inspections/filing/details-of-filing.js');
export const { withBookings } = await built('inspections/filing/preview-plan.js');
export const { askerOfPlan } = await built('inspections/plans/plan-access.js');
export const { auditOf } = await built('inspections/plans/plan-audit.js');
export const { askForApproval } = await built('inspections/plans/plan-notices.js');
export const { presentPlan } = await built('inspections/plans/plan.presenter.js');
export const { policyOf } = await built('inspections/plans/rulebook.js');
export const { cardParts, cardsFrom, jointOf } = await built('inspections/codes/visit-cards.repository.js');
export const { presentCard } = await built('inspections/codes/visit-card.presenter.js');
export const { verifiableOf } = await built('inspections/codes/verifiable.js');
export const { listingOf, presentPage } = await built('inspections/lists/list-plans.js');
export const { listedFrom, listQuery } = await built('inspections/lists/plan-list.repository.js');
export const { circleFrom, circleParts } = await built('requests/request-circle.js');
export const { nextDue, startClock } = await built('requests/request-clocks.js');
export const { nudgeDay } = await built('requests/nudge-day.js');
export const { askerBy } = await built('requests/request-people.js');
export const { presentRequest } = await built('requests/request.presenter.js');
export const { matterOf, situationOf } = await built('requests/request-record.js');
export const { pairKeysOf } = await built('requests/text-pairs.js');
export const { bundleOf, bundleQuery } = await built('platform/database/bundle.js');
export const { sqlInstant, toSql } = await built('platform/database/rows.js');
export const { rowTag } = await built('platform/audit/tags.js');
export const { toInstant } = await built('platform/clock.js');
export const shared = await import(at('shared', 'dist', 'index.js'));

const { configFrom } = await built('platform/config/config.js');
const { CodeTags } = await built('platform/codes/code-tags.js');
const { Fingerprints } = await built('platform/writes/fingerprints.js');
const { Ids } = await built('platform/ids.js');
const { PersonalValues } = await built('platform/personal/personal-values.js');
const { Seals } = await built('platform/seals/seals.js');
const { Tokens } = await built('sign-in/session-tokens.js');

export const config = configFrom(process.env);
export const codeTags = new CodeTags(config);
export const fingerprints = new Fingerprints(config);
export const personal = new PersonalValues(new Seals(config), config);
export const tokens = new Tokens(config);
const ids = new Ids({ now: () => new Date() });
export const nextId = () => ids.next();

/** The policies and the calendar of the district, as the product keeps them in memory. */
export const rulebook = {
  versions: shared.findPack(config.policyPack),
  calendar: shared.STATE_COUNCIL_CALENDAR,
};

/** The rules for requests that are in force, and the days that they are reckoned by. */
export const requestPolicy = shared.policyInForce(
  shared.findRequestPolicies(config.policyPack),
  toInstant(new Date()).slice(0, 10),
);
export const requestTerms = {
  calendar: rulebook.calendar,
  closedDays: [],
  closeOfBusiness: requestPolicy.closeOfBusiness,
};
