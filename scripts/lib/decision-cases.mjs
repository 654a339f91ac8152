/** From the JSON that `decide` is given to inputs of the rules, or to every fault of it as a line of text. */
import { casesOf, isObject, nameFaults, readEach } from './cases.mjs';

/** A pack's id stands for its version in force on the visit's first date. */
function policyOf(policy, draft, shared) {
  if (typeof policy !== 'string') return { policy };
  const versions = shared.findPack(policy);
  if (!versions) {
    const known = Object.keys(shared.POLICY_PACKS).join(', ');
    return { fault: { pointer: '/policy', message: `is no pack: ${policy} (there are ${known})` } };
  }
  const startsAt = isObject(draft) ? draft.startsAt : undefined;
  if (typeof startsAt !== 'string' || !shared.isInstant(startsAt)) return { policy: versions[0] };
  const date = shared.dateOf(startsAt);
  const inForce = shared.policyInForce(versions, date);
  return inForce
    ? { policy: inForce }
    : { fault: { pointer: '/policy', message: `${policy} has no version in force on ${date}` } };
}

function readCase({ value, common }, shared) {
  if (!isObject(value)) return { faults: [{ pointer: '', message: 'must be an object' }] };
  const given = { calendar: shared.STATE_COUNCIL_CALENDAR, ...common, ...value };
  const { policy, fault } = policyOf(given.policy, value.draft, shared);
  if (fault) return { faults: [fault] };
  const read = shared.validateInput({ ...given, policy });
  const faults = [...nameFaults(value), ...(read.ok ? [] : read.faults)];
  return faults.length > 0 ? { faults } : { case: { name: value.name ?? null, input: read.input } };
}

/** `cases` in order, or `faults` as lines that name the case, the JSON pointer in the file, and what is wrong. */
export function readCases(json, shared) {
  return readEach(casesOf(json, ['policy', 'calendar']), (entry) => readCase(entry, shared));
}
