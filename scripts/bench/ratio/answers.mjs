const OWN_ID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;
const NUMBER = /^\d{8}-[0-9A-HJKMNP-TV-Z]{8}$/;

/** Members that follow from the moment of the call, wherever they stand. */
const VOLATILE = {
  id: OWN_ID,
  number: NUMBER,
  at: INSTANT,
  now: INSTANT,
  checkedAt: INSTANT,
  createdAt: INSTANT,
  startedAt: INSTANT,
};

/** The answer without what differs from call to call: the ids that it made and the moment at which it was given. */
export const normalised = (text) =>
  JSON.stringify(JSON.parse(text), (name, value) =>
    typeof value === 'string' && VOLATILE[name]?.test(value) ? `<${name}>` : value,
  );

/** Where two answers part, in words; `null` where they say the same. */
export const differenceOf = (one, other) => {
  const [first, second] = [one, other].map(normalised);
  if (first === second) return null;
  const at = [...first].findIndex((sign, index) => sign !== second[index]);
  const from = Math.max(0, at - 40);
  return `"${first.slice(from, at + 40)}" and "${second.slice(from, at + 40)}"`;
};
