import { dayOf } from './days.mjs';

/** Departments, and enterprises for a thousand filings. */
export const DEPARTMENTS = 10;

const GRADES = ['A', 'B', 'C', 'D'];
const MONTHS = 7; // June to December

export const idOf = (kind, number) => `${kind}${String(number).padStart(26 - kind.length, '0')}`;
export const gradeOf = (enterprise) => GRADES[enterprise % GRADES.length];

/** Where everybody else files too: the same month, enterprise and day, by three departments, and by the first one twice. */
const contended = (group) =>
  [0, 1, 2, 0].map((more) => ({
    kind: 'contended',
    enterprise: group,
    month: MONTHS - 1,
    department: group + 6 + more,
    // whoever is refused for the visit of another department joins it, or insists
    joinsHost: more === 1,
  }));

/** Two visits of one department where rule 10 allows one a year: far enough apart for rule 8. */
const overCap = (pair, enterprises) => {
  const enterprise = GRADES.length * (Math.floor(enterprises / 12) + pair); // of grade A
  return [4, 6].map((month) => ({ kind: 'over-cap', enterprise, month, department: enterprise + 5 }));
};

const quiet = (number, enterprises) => ({
  kind: 'quiet-day',
  enterprise: Math.floor((enterprises * 2) / 3) + number,
  month: 3,
  department: Math.floor((enterprises * 2) / 3) + number + 4,
  isQuiet: true,
});

/** A slot that nobody else wants. */
const alone = (number, enterprises) => {
  const [enterprise, month] = [number % enterprises, Math.floor(number / enterprises)];
  return { kind: 'alone', enterprise, month, department: enterprise + month };
};

const list = (count, of) => Array.from({ length: count }, (_, number) => of(number));

/**
 * What the whole district files when the window opens, in an order as mixed as that of a real morning: a tenth contended (rules 8
 * and 9), a twentieth over the cap (rule 10), a twentieth on a quiet day, the rest with nothing against it.
 * @returns {{filings: object[], enterprises: number, inspectors: number}} inspectors: two of them file nothing without a colleague
 */
export const planDay = (count) => {
  const enterprises = Math.ceil(count * 0.3);
  const groups = Math.floor(count / 40);
  const made = [
    ...list(groups, contended).flat(),
    ...list(groups, (pair) => overCap(pair, enterprises)).flat(),
    ...list(Math.floor(count / 20), (number) => quiet(number, enterprises)),
  ];
  const rest = list(count - made.length, (number) => alone(number, enterprises));
  const perDepartment = Math.max(2, Math.ceil(count / 5 / DEPARTMENTS));
  const filings = mixed([...made, ...rest]).map((filing, number) =>
    withDraft({ ...filing, number }, perDepartment),
  );
  return { filings, enterprises, inspectors: perDepartment * DEPARTMENTS };
};

/** Contended ones stay neighbours, so that they meet: blocks of eight change places, by a fixed rule. */
const mixed = (filings) => {
  const blocks = list(Math.ceil(filings.length / 8), (at) => filings.slice(at * 8, at * 8 + 8));
  const order = blocks.map((block, at) => ({ block, key: (at * 7919) % (blocks.length + 1) }));
  return order.sort((one, other) => one.key - other.key).flatMap(({ block }) => block);
};

const withDraft = (filing, perDepartment) => {
  const { number, enterprise, month, isQuiet = false } = filing;
  const department = filing.department % DEPARTMENTS;
  const first = number % perDepartment;
  const inspectors = [first, (first + 1) % perDepartment].map((each) => department * perDepartment + each);
  return {
    ...filing,
    accountId: idOf('ACC', inspectors[0]),
    draft: {
      departmentId: idOf('DEP', department),
      enterpriseId: idOf('ENT', enterprise),
      mode: 'on-site',
      reason: 'routine',
      items: [idOf('ITM', department)],
      officers: inspectors.map((each) => idOf('OFC', each)),
      ...dayOf(month, isQuiet),
      evidence: {},
      necessity: {},
      joins: null,
      unannounced: false,
    },
  };
};
