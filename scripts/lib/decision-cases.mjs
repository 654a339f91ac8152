/** From the JSON that `decide` is given to inputs of the rules, or to every fault of it as a line of text. */

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The cases of the file, with the pointer that leads to each and what the file says for all of them. */
function casesOf(json) {
  if (Array.isArray(json)) return json.map((value, at) => ({ value, pointer: `/${at}`, common: {} }));
  if (!isObject(json) || !('cases' in json)) return [{ value: json, pointer: '', common: {} }];
  if (!Array.isArray(json.cases)) return [{ value: json.cases, pointer: '/cases', common: {} }];
  const { policy, calendar } = json;
  return json.cases.map((value, at) => ({ value, pointer: `/cases/${at}`, common: { policy, calendar } }));
}

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

/** Without the fields that are absent; a `null` stays, for it is a fault. */
const defined = (fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function readCase({ value, common }, shared) {
  if (!isObject(value)) return { faults: [{ pointer: '', message: 'must be an object' }] };
  const given = { calendar: shared.STATE_COUNCIL_CALENDAR, ...defined(common), ...defined(value) };
  const { policy, fault } = policyOf(given.policy, value.draft, shared);
  if (fault) return { faults: [fault] };
  const nameFaults =
    value.name === undefined || typeof value.name === 'string'
      ? []
      : [{ pointer: '/name', message: 'must be a string' }];
  const read = shared.validateInput({ ...given, policy });
  const faults = [...nameFaults, ...(read.ok ? [] : read.faults)];
  return faults.length > 0 ? { faults } : { case: { name: value.name ?? null, input: read.input } };
}

/** `cases` in order, or `faults` as lines that name the case, the JSON pointer in the file, and what is wrong. */
export function readCases(json, shared) {
  const cases = [];
  const faults = [];
  for (const [at, entry] of casesOf(json).entries()) {
    const read = readCase(entry, shared);
    if (read.case) cases.push(read.case);
    const name =
      isObject(entry.value) && typeof entry.value.name === 'string' ? ` "${entry.value.name}"` : '';
    for (const { pointer, message } of read.faults ?? []) {
      faults.push(`case ${at + 1}${name}: ${`${entry.pointer}${pointer}` || '(the whole)'} ${message}`);
    }
  }
  return { cases, faults };
}
