import { fieldsOf, type BundlePart, marks, sqlInstant, type SqlValue } from '../../platform/index.js';
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
  /** Of all, those that were published on this date or later. */
  since?: string;
  /** Ids: see `officersQuery` for all of a department's. */
  officers: readonly string[];
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

function officersPart({ officers }: FactsWanted): BundlePart {
  return {
    kind: 'officer',
    fields: OFFICER_FIELDS,
    from: `FROM officers o WHERE o.id IN (${marks(officers)})`,
    values: officers,
    sealedNames: { name: OfficerEntity },
  };
}

/**
 * A department's officers in office on that date or later: its own, and those it entrusted (委托执法). By a statement of its own: where
 * they are given by their ids, an index finds what they are still booked for, else all that they ever were would be gone through.
 */
export function officersQuery(departmentId: string, date: string): { sql: string; values: SqlValue[] } {
  const inOffice = '(o.servesUntil IS NULL OR o.servesUntil >= ?)';
  return {
    sql: `SELECT o.id FROM officers o WHERE o.departmentId = ? AND ${inOffice}
      UNION SELECT o.id FROM officer_entrustments e JOIN officers o ON o.id = e.officerId
        WHERE e.departmentId = ? AND ${inOffice}`,
    values: [departmentId, date, departmentId, date],
  };
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

/** Of other departments' plans the announced ones alone: an officer's time must not give an unannounced visit away. */
function bookingsPart({ officers, departmentId, without = '' }: FactsWanted, after: Date): BundlePart {
  return {
    kind: 'booking',
    fields: { officerId: 'l.officerId', planId: 'p.id', startsAt: 'p.startsAt', endsAt: 'p.endsAt' },
    from: `FROM plan_officers l JOIN inspection_plans p ON p.id = l.planId
      WHERE l.officerId IN (${marks(officers)}) AND l.endsAt > ?
        AND p.status IN ${LIVE} AND p.mode = 'on-site' AND (p.departmentId = ? OR p.unannounced = 0) AND p.id <> ?`,
    values: [...officers, sqlInstant(after), departmentId, without],
  };
}
