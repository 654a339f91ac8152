import { read, readBundle } from './database.mjs';
import { opened } from './opened.mjs';
import * as product from './product.mjs';

const { rulebook, shared, toInstant } = product;

export const verifyCode = async ({ body, now }) => {
  const claims = product.codeTags.read(body.token);
  const rows = await readBundle(read, product.cardParts(product.jointOf({ id: claims.planId, joins: null })));
  opened('officers.name', rows.get('officer'));
  const group = product.cardsFrom(rows);
  const card = group.find(({ plan }) => plan.id === claims.planId);
  const policyFor = (each) => product.policyOf(rulebook, each.plan.decision);
  const { periodSeconds } = policyFor(card).code;
  const verifiable = product.verifiableOf(card.plan);
  const verdict = shared.codeVerdict(verifiable, { period: claims.period, periodSeconds }, now.getTime());
  const visit = product.presentCard(card, group, { actor: null, now, policyOf: policyFor });
  return { verdict, checkedAt: toInstant(now), visit, callPhone: card.department.phone, district: null };
};

export const filingContext = async ({ actor, query, now }) => {
  const today = shared.dateOf(toInstant(now));
  const since = shared.addDays(today, -1);
  const { sql, values } = product.officersQuery(actor.departmentId, since);
  const officers = await read(sql, values);
  const wanted = {
    ...{
      enterpriseId: query.get('enterpriseId'),
      departmentId: actor.departmentId,
      since,
      departments: 'all',
    },
    ...{ items: 'all', officers: officers.map(({ id }) => id), bookingsAfter: now },
    from: product.firstDateOfFacts(since, Math.max(...rulebook.versions.map(product.daysAround))),
  };
  const rows = await readBundle(read, product.factsParts(wanted));
  opened('officers.name', rows.get('officer'));
  const facts = product.factsFrom(rows);
  const policy = shared.policyInForce(rulebook.versions, today);
  return {
    enterprise: facts.summary,
    department: facts.department,
    policy,
    policies: rulebook.versions.filter((version) => version === policy || version.effectiveFrom > today),
    calendar: rulebook.calendar,
    facts: product.factsOf(facts),
    items: facts.items,
    officers: product.withBookings(facts),
    departments: facts.departments,
    now: toInstant(now),
    versions: { calendar: rulebook.calendar.version, policy: policy.version, plans: facts.versions },
  };
};

export const listPlans = async ({ actor, query: asked }) => {
  const query = Object.fromEntries(asked);
  const { sql, values } = product.listQuery(product.listingOf(actor, query));
  const rows = await read(sql, values);
  return product.presentPage(rows.map(product.listedFrom), { actor, query, rulebook });
};
