import { fieldsOf, type BundlePart, marks, sqlInstant } from '../../platform/index.js';
import { AccountEntity } from '../../accounts/index.js';
import { OfficerEntity } from '../../departments/index.js';

/** Reaches as far back as rules 8–10 look, with room for the widest `mergeDays` and `jointDays`. */
export interface FactsWanted {
  enterpriseId: string;
  departmentId: string;
  /** First date that the plans have to cover. */
  from: string;
  /** Ids, or all of the department's. */
  items: readonly string[] | 'all';
  officers: readonly string[] | 'all';
  /** Of all, those that were published, or in office, on this date or later. */
  since?: string;
  /** The plan that is amended: left out, as are those joined to it. */
  without?: string;
  /** Whose name the answer shows as the filer's. */
  accountId?: string;
  /** The officers' bookings that end after this instant. */
  bookingsAfter?: Date;
  /** All departments too: others are named in the form. */
  departments?: 'all';
}

const LIVE = `('awaiting-approval', 'approved', 'started')`;
const COUNTED = `('awaiting-approval', 'approved', 'started', 'finished')`;

/** Beside the others', of the summary that the form shows. */
const SUMMARY_FIELDS = ['creditCode', 'town', 'address', 'kind'] as const;

/** What a filing is decided on: what `factsFrom` reads. */
export function factsParts(wanted: FactsWanted): BundlePart[] {
  return [
    enterprisePart(wanted),
    departmentPart(wanted),
    itemsPart(wanted),
    officersPart(wanted),
    plansPart(wanted),
    ...(wanted.bookingsAfter ? [bookingsPart(wanted, wanted.bookingsAfter)] : []),
    ...(wanted.accountId ? [filerPart(wanted.accountId)] : []),
    ...(wanted.departments ? [DEPARTMENTS_PART] : []),
  ];
}

function enterprisePart({ enterpriseId }: FactsWanted): BundlePart {
  return {
    kind: 'enterprise',
    fields: fieldsOf('e', [
      'id',
      'name',
      'grade',
      'nextGrade',
      'nextGradeFrom',
      'passivelyMonitored',
      'passiveFrom',
      'passiveUntil',
      ...SUMMARY_FIELDS,
    ]),
    from: 'FROM enterprises e WHERE e.id = ?',
    values: [enterpriseId],
  };
}

function filerPart(accountId: string): BundlePart {
  return {
    kind: 'filer',
    fields: fieldsOf('a', ['name']),
    from: 'FROM accounts a WHERE a.id = ?',
    values: [accountId],
    sealedNames: { name: AccountEntity },
  };
}

function departmentPart({ departmentId }: FactsWanted): BundlePart {
  return {
    kind: 'department',
    fields: fieldsOf('d', ['id', 'name']),
    from: 'FROM departments d WHERE d.id = ?',
    values: [departmentId],
  };
}

const DEPARTMENTS_PART: BundlePart = {
  kind: 'each-department',
  fields: fieldsOf('d', ['id', 'name']),
  from: 'FROM departments d',
  values: [],
};

const ITEM_FIELDS = [
  'id',
  'departmentId',
  'name',
  'basis',
  'fields',
  'offSite',
  'noDisturb',
  'unannounced',
  'noPenalty',
] as const;

function itemsPart({ items, departmentId, since = '' }: FactsWanted): BundlePart {
  const fields = {
    ...fieldsOf('i', ITEM_FIELDS),
    validFrom: 'i.publishedFrom',
    validUntil: 'i.publishedUntil',
  };
  const part = { kind: 'item', fields };
  if (items === 'all') {
    return {
      ...part,
      from: 'FROM inspection_items i WHERE i.departmentId = ? AND (i.publishedUntil IS NULL OR i.publishedUntil >= ?)',
      values: [departmentId, since],
    };
  }
  return { ...part, from: `FROM inspection_items i WHERE i.id IN (${marks(items)})`, values: items };
}

const OFFICER_FIELDS = {
  ...fieldsOf('o', ['id', 'departmentId', 'name', 'certificateKind', 'certificateNo', 'certificateExpires']),
  validUntil: 'o.servesUntil',
  mayActFor: '(SELECT GROUP_CONCAT(departmentId) FROM officer_entrustments WHERE officerId = o.id)',
};

/** The listed officers of the table `o`, or all of the department's: its own, and those it entrusted (委托执法). */
function whereOfficers({ officers, departmentId, since = '' }: FactsWanted): {
  sql: string;
  values: readonly string[];
} {
  if (officers !== 'all') return { sql: `o.id IN (${marks(officers)})`, values: officers };
  return {
    sql: `(o.departmentId = ? OR o.id IN (SELECT officerId FROM officer_entrustments WHERE departmentId = ?))
      AND (o.servesUntil IS NULL OR o.servesUntil >= ?)`,
    values: [departmentId, departmentId, since],
  };
}

function officersPart(wanted: FactsWanted): BundlePart {
  const { sql, values } = whereOfficers(wanted);
  const from = `FROM officers o WHERE ${sql}`;
  return { kind: 'officer', fields: OFFICER_FIELDS, from, values, sealedNames: { name: OfficerEntity } };
}

const PLAN_FIELDS = [
  'id',
  'departmentId',
  'enterpriseId',
  'mode',
  'reason',
  'status',
  'unannounced',
  'startsAt',
  'endsAt',
  'version',
] as const;

function plansPart({ enterpriseId, departmentId, from, without = '' }: FactsWanted): BundlePart {
  return {
    kind: 'plan',
    fields: fieldsOf('p', PLAN_FIELDS),
    from: `FROM inspection_plans p
      WHERE p.enterpriseId = ? AND p.startsAt >= ?
        AND (p.departmentId = ? AND p.status IN ${COUNTED} OR p.unannounced = 0 AND p.status IN ${LIVE})
        AND p.id <> ? AND (p.joins IS NULL OR p.joins <> ?)`,
    values: [enterpriseId, sqlInstant(new Date(`${from}T00:00:00+08:00`)), departmentId, without, without],
  };
}

/** No visit takes longer, so that nothing which began before this reaches past the instant. */
const LONGEST_VISIT_MS = 100 * 86_400_000;
const longBefore = (at: Date): Date => new Date(at.getTime() - LONGEST_VISIT_MS);

/** Of other departments' plans the announced ones alone: an officer's time must not give an unannounced visit away. */
function bookingsPart(wanted: FactsWanted, after: Date): BundlePart {
  const { departmentId, without = '' } = wanted;
  const { sql, values } = whereOfficers(wanted);
  return {
    kind: 'booking',
    fields: { officerId: 'l.officerId', planId: 'p.id', startsAt: 'p.startsAt', endsAt: 'p.endsAt' },
    from: `FROM officers o JOIN plan_officers l ON l.officerId = o.id JOIN inspection_plans p ON p.id = l.planId
      WHERE ${sql} AND l.startsAt > ? AND l.endsAt > ? AND p.endsAt > ? AND p.status IN ${LIVE} AND p.mode = 'on-site'
        AND (p.departmentId = ? OR p.unannounced = 0) AND p.id <> ?`,
    values: [
      ...values,
      sqlInstant(longBefore(after)),
      ...[after, after].map(sqlInstant),
      departmentId,
      without,
    ],
  };
}
