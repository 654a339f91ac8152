import { OPENS_AT } from './days.mjs';
import { decisionOn, seenOf } from './rules.mjs';

/** A decision may change again while its filer reads it. */
const MOST_LOOKS = 6;
const EVERY_TWICE = 20;

const joined = (draft, { remedies }) => {
  const join = remedies.find(({ kind }) => kind === 'join');
  return join === undefined ? draft : { ...draft, joins: join.planId };
};

/**
 * One filing to its end: the form was opened before the window did and shows a decision without anybody else's plans. Where the
 * server decides otherwise its filer reads the new decision and insists, or joins the visit that is there.
 * @returns its filing with the last answer; `isSame` is false where two copies of one request were answered differently
 */
export const file = async (sender, filing) => {
  let { draft } = filing;
  let decision = decisionOn(draft, { enterprise: filing.enterprise, plans: [], now: OPENS_AT });
  let isSame = true;
  for (let looks = 1; looks <= MOST_LOOKS; looks++) {
    const isTwice = filing.number % EVERY_TWICE === 0;
    const answer = await sender.post(filing, { draft, seen: seenOf(decision) }, isTwice);
    isSame &&= answer.isSame;
    if (answer.status !== 409) return { ...filing, draft, ...answer, isSame, looks };
    decision = answer.body.decision;
    if (!filing.joinsHost || draft.joins !== null) continue;
    draft = joined(draft, decision);
    if (draft.joins !== null) decision = withJoin(draft, decision);
  }
  return { ...filing, draft, status: 409, body: {}, isSame, looks: MOST_LOOKS };
};

/** What the form shows once the visit is joined: rule 9 is judged on the host alone, and nothing else changes. */
const withJoin = (draft, { steps, ...decision }) => ({
  ...decision,
  outcome: 'clear',
  steps: steps.map((step) => (step.rule === 'joint-visit' ? { ...step, verdict: 'pass' } : step)),
});
