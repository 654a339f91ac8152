import {
  type Action,
  can,
  mayKnowOfPlan,
  relationsBetween,
  type RelatedActor,
  type Role,
} from '@anqi/shared';
import { Accounts } from '../../src/accounts/index.js';
import { Departments } from '../../src/departments/index.js';
import { Services } from '../../src/services/index.js';
import { ACCOUNTS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';

export interface Asker extends RelatedActor {
  roles: readonly Role[];
}

/** A row of the database, what gives it away in an answer, and to whom the permission table grants it. */
export interface Row {
  kind: string;
  mark: string;
  grants: (asker: Asker) => boolean;
}

type Sql = Record<string, any>;

export async function askerOf(it: TestApp, persona: keyof typeof ACCOUNTS): Promise<Asker> {
  const actor = await it.app.get(Accounts).findActor(ACCOUNTS[persona]);
  if (actor === null) throw new Error(persona);
  const officer = await it.app.get(Departments).findOfficerOf(ACCOUNTS[persona]);
  return { ...actor, officerId: officer?.id ?? null };
}

type Subject = Parameters<typeof relationsBetween>[1];
const granted =
  (action: Action, ...subjects: Subject[]) =>
  (asker: Asker): boolean =>
    subjects.some((subject) => can(asker.roles, action, relationsBetween(asker, subject)));
const given = (subject: Record<string, unknown>): Subject =>
  Object.fromEntries(Object.entries(subject).filter(([, value]) => value !== null)) as Subject;

/** Every row that belongs to an enterprise, a department or a person, each under what the table says of it. */
export async function rowsOf(it: TestApp): Promise<Row[]> {
  const all = (sql: string): Promise<Sql[]> => it.dataSource.query(sql);
  const of = async (kind: string, sql: string, grants: (row: Sql) => Row['grants']): Promise<Row[]> =>
    (await all(sql)).map((row) => ({ kind, mark: row['mark'] as string, grants: grants(row) }));
  const simple = (kind: string, table: string, action: Action): Promise<Row[]> =>
    of(kind, `SELECT id AS mark FROM ${table}`, () => granted(action, {}));
  const own = (kind: string, sql: string, action: Action): Promise<Row[]> =>
    of(kind, sql, ({ accountId }) => granted(action, { accountId }));
  const served = await servingEach(it);
  const requests = await requestGrants(it, served);
  return (
    await Promise.all([
      of('enterprise', 'SELECT id AS mark, id FROM enterprises', ({ id }) =>
        granted('enterprise.read', { enterpriseId: id }),
      ),
      of('enterprise', 'SELECT creditCode AS mark, id FROM enterprises', ({ id }) =>
        granted('enterprise.read', { enterpriseId: id }),
      ),
      of('department', 'SELECT id AS mark FROM departments', () => granted('department.read', {})),
      simple('reveal', 'contact_reveals', 'reveal.read'),
      plans(it),
      of('attempt', 'SELECT id AS mark, departmentId FROM filing_attempts', ({ departmentId }) =>
        granted('attempt.read', { departmentId }),
      ),
      of('request', 'SELECT id AS mark, id FROM service_requests', ({ id }) => requests(id)),
      of('request', 'SELECT number AS mark, id FROM service_requests', ({ id }) => requests(id)),
      of('photo', 'SELECT id AS mark, requestId FROM photos', ({ requestId }) => requests(requestId)),
      of(
        'summons',
        'SELECT id AS mark, kind, departmentId, callerEnterpriseId, callerTownId FROM summonses',
        ({ kind, departmentId, callerEnterpriseId: enterpriseId, callerTownId: townId }) => {
          const servedBy = kind === 'enterprise-calls-officer' ? served.get(enterpriseId) : [];
          return granted('summons.read', given({ departmentId, enterpriseId, townId, servedBy }));
        },
      ),
      of(
        'service-visit',
        `SELECT v.id AS mark, v.enterpriseId, p.accountId, p.departmentId FROM service_visits v
           JOIN service_visit_participants p ON p.visitId = v.id`,
        ({ enterpriseId, accountId, departmentId }) =>
          granted('service-visit.read', given({ enterpriseId, accountId, departmentId })),
      ),
      of(
        'follow-up',
        `SELECT f.id AS mark, u.departmentId FROM follow_ups f LEFT JOIN follow_up_units u ON u.followUpId = f.id`,
        ({ departmentId }) => granted('follow-up.read', given({ departmentId })),
      ),
      simple('report', 'visit_reports', 'report.read'),
      of('card', 'SELECT codeId AS mark, enterpriseId FROM contact_cards', ({ enterpriseId }) => {
        const firstUnitIds = enterpriseId === MARKET_SERVES.enterpriseId ? [MARKET_SERVES.unitId] : [];
        const subject = given({ enterpriseId, servedBy: served.get(enterpriseId), firstUnitIds });
        return (asker) =>
          granted('card.read', subject)(asker) || granted('enterprise.read', { enterpriseId })(asker);
      }),
      of('card-print', 'SELECT id AS mark, accountId FROM card_prints', ({ accountId }) => {
        return (asker) => asker.accountId === accountId;
      }),
      of(
        'absence',
        'SELECT b.id AS mark, a.departmentId FROM absences b JOIN accounts a ON a.id = b.accountId',
        ({ departmentId }) => granted('absence.read', given({ departmentId })),
      ),
      of(
        'deputy',
        'SELECT id AS mark, departmentId, accountId FROM head_deputies',
        ({ departmentId, accountId }) => granted('deputy.read', given({ departmentId, accountId })),
      ),
      simple('intake-client', 'intake_clients', 'intake.read'),
      simple('intake-item', 'intake_items', 'intake.read'),
      of('binding', 'SELECT id AS mark, askedBy FROM binding_requests', ({ askedBy }) => {
        return (asker) => granted('binding.read', {})(asker) || asker.accountId === askedBy;
      }),
      of(
        'complaint-mark',
        `SELECT c.entryNo AS mark, p.departmentId, p.filedBy FROM complaint_marks m
           JOIN abnormal_complainants c ON c.id = m.entryId
           JOIN (SELECT id, departmentId, filedBy FROM inspection_plans
             UNION ALL SELECT id, departmentId, filedBy FROM filing_attempts) p ON p.id = m.subjectId`,
        ({ departmentId, filedBy }) => granted('complaint-mark.read', given({ departmentId, filedBy })),
      ),
      own('notice', 'SELECT id AS mark, accountId FROM notices', 'notice.read'),
    ])
  ).flat();
}

const MARKET_SERVES = { enterpriseId: '', unitId: '' };

async function servingEach(it: TestApp): Promise<Map<string, string[]>> {
  const { manager } = it.dataSource;
  const [service] = await it.dataSource.query('SELECT enterpriseId, unitId FROM enterprise_services');
  Object.assign(MARKET_SERVES, service);
  const ids: Sql[] = await it.dataSource.query('SELECT id FROM enterprises');
  const pairs = ids.map(
    async ({ id }) => [id, await it.app.get(Services).servingAccounts(manager, id)] as const,
  );
  return new Map(await Promise.all(pairs));
}

async function requestGrants(
  it: TestApp,
  served: Map<string, string[]>,
): Promise<(id: string) => Row['grants']> {
  const parts: Sql[] = await it.dataSource.query(
    'SELECT requestId, departmentId, part FROM request_departments',
  );
  const rows: Sql[] = await it.dataSource.query('SELECT id, enterpriseId FROM service_requests');
  return (id) => {
    const unitsAs = (...wanted: string[]): string[] =>
      parts
        .filter(({ requestId, part }) => requestId === id && wanted.includes(part))
        .map(({ departmentId }) => departmentId);
    const enterpriseId = rows.find((row) => row['id'] === id)?.['enterpriseId'];
    return granted('request.read', {
      enterpriseId,
      servedBy: served.get(enterpriseId) ?? [],
      firstUnitIds: unitsAs('first-unit'),
      handlingIds: unitsAs('lead', 'principal'),
      cooperatingIds: unitsAs('cooperating'),
    });
  };
}

async function plans(it: TestApp): Promise<Row[]> {
  const officers: Sql[] = await it.dataSource.query('SELECT planId, officerId FROM plan_officers');
  const rows: Sql[] = await it.dataSource.query('SELECT * FROM inspection_plans');
  return rows.map(({ id, enterpriseId, departmentId, filedBy, ...plan }) => {
    const officerIds = officers.filter(({ planId }) => planId === id).map(({ officerId }) => officerId);
    const known = {
      unannounced: Boolean(plan['unannounced']),
      announced: plan['announcedAt'] !== null,
      disclosed: plan['disclosedAt'] !== null,
      neededApprovals: plan['needsCoordinator'] ? (['head', 'coordinator'] as const) : (['head'] as const),
    };
    const subject = { enterpriseId, departmentId, filedBy, officerIds };
    return {
      kind: known.unannounced ? 'unannounced-plan' : 'plan',
      mark: id,
      grants: (asker) =>
        mayKnowOfPlan({ roles: asker.roles, relations: relationsBetween(asker, subject) }, known),
    };
  });
}
