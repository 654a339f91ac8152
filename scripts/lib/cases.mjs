/** Cases in a file: one, a list of them, or `{cases, …}` with what the file says for all of them. */

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without the fields that are absent; a `null` stays, for it is a fault. */
const defined = (fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** The cases, with the pointer that leads to each and the `common` fields of the file. */
export function casesOf(json, common) {
  if (Array.isArray(json)) return json.map((value, at) => ({ value, pointer: `/${at}`, common: {} }));
  if (!isObject(json) || !('cases' in json)) return [{ value: json, pointer: '', common: {} }];
  if (!Array.isArray(json.cases)) return [{ value: json.cases, pointer: '/cases', common: {} }];
  const forAll = defined(Object.fromEntries(common.map((name) => [name, json[name]])));
  return json.cases.map((value, at) => ({ value, pointer: `/cases/${at}`, common: forAll }));
}

/** What `readOne` makes of each, or every fault as a line that names the case, its JSON pointer and what is wrong. */
export function readEach(entries, readOne) {
  const cases = [];
  const faults = [];
  for (const [at, entry] of entries.entries()) {
    const read = readOne(entry);
    if (read.case) cases.push(read.case);
    const name =
      isObject(entry.value) && typeof entry.value.name === 'string' ? ` "${entry.value.name}"` : '';
    for (const { pointer, message } of read.faults ?? []) {
      faults.push(`case ${at + 1}${name}: ${`${entry.pointer}${pointer}` || '(the whole)'} ${message}`);
    }
  }
  return { cases, faults };
}

/** A case may go without a name; one that it has is text. */
export const nameFaults = ({ name }) =>
  name === undefined || typeof name === 'string' ? [] : [{ pointer: '/name', message: 'must be a string' }];
