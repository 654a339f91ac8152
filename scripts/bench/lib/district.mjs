/** A district to measure on: departments with their people, items and officers; enterprises with members; sign-ins of all. */

const AT_ONCE = 500;
const OFFICERS = 10;
const ITEMS = 5;
const LONGEST_RUN_MS = 3_600_000;
const SESSION = {
  method: 'password',
  app: 'other',
  system: 'other',
  generation: 1,
  endedAt: null,
  endReason: null,
};

/** Shaped like an id of ours; says what it is of and which. */
export const idOf = (kind, number) => `${kind}${String(number).padStart(26 - kind.length, '0')}`;

const numbers = (count) => Array.from({ length: count }, (_, index) => index);

const person = (id, departmentId, role) => ({
  account: {
    id,
    name: `示例${id.slice(-6)}`,
    title: role,
    departmentId,
    personaOrder: null,
    workPhone: null,
  },
  role: { accountId: id, role },
});

const departmentOf = (number) => {
  const departmentId = idOf('DE', number);
  const staff = numbers(OFFICERS).map((nth) =>
    person(idOf('AN', number * OFFICERS + nth), departmentId, 'inspector'),
  );
  return {
    department: {
      ...{ id: departmentId, name: `示例第${number}局`, shortName: `第${number}局`, kind: 'department' },
      ...{ phone: '0000-1234', ratingSeq: 0 },
    },
    staff: [
      ...staff,
      person(idOf('AH', number), departmentId, 'head'),
      person(idOf('AC', number), departmentId, 'clerk'),
    ],
    officers: staff.map(({ account }, nth) => ({
      ...{ id: idOf('GF', number * OFFICERS + nth), departmentId, accountId: account.id, name: account.name },
      ...{
        certificateKind: '行政执法证',
        certificateNo: `SL-${number}-${nth}`,
        certificateExpires: '2099-12-31',
      },
    })),
    items: numbers(ITEMS).map((nth) => ({
      ...{
        id: idOf('JT', number * ITEMS + nth),
        departmentId,
        name: `示例事项${number}-${nth}`,
        basis: '示例法第一条',
      },
      ...{
        fields: ['work-safety'],
        offSite: false,
        noDisturb: false,
        unannounced: false,
        noPenalty: nth === 0,
      },
    })),
  };
};

const enterpriseOf = (number) => ({
  ...{
    id: idOf('EN', number),
    name: `示例第${number}公司`,
    creditCode: `92${String(number).padStart(16, '0')}`,
  },
  ...{
    grade: 'B',
    passivelyMonitored: false,
    town: '示例镇',
    address: '示例路1号',
    kind: '制造',
    filingSeq: 0,
  },
});

/** The session that stands for an account's sign-in. */
export const sessionIdOf = (accountId) => `S${accountId.slice(1)}${accountId[0]}`.slice(0, 26);

const sessionOf = (accountId, now) => ({
  ...SESSION,
  id: sessionIdOf(accountId),
  accountId,
  seed: '0'.repeat(64),
  startedAt: now,
  renewedAt: now,
  idleUntil: new Date(now.getTime() + 7 * 86_400_000),
  lastsUntil: new Date(now.getTime() + 30 * 86_400_000),
});

const inBatches = async (manager, entity, rows) => {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await manager.insert(entity, rows.slice(from, from + AT_ONCE));
};

/**
 * Loads it. The last department is the service centre, which no enterprise is served by; every other one serves its share of
 * them, by its clerk. The first `members` enterprises have a member who signs in.
 */
export const loadDistrict = async ({ dataSource, built }, { departments, enterprises, members }) => {
  const { manager } = dataSource;
  const accounts = await built('accounts/index.js');
  const { DepartmentEntity, OfficerEntity, InspectionItemEntity } = await built('departments/index.js');
  const { EnterpriseEntity } = await built('enterprises/index.js');
  const { EnterpriseServiceEntity } = await built('services/index.js');
  const { SessionEntity } = await built('sign-in/session.entity.js');
  const now = new Date();
  const units = numbers(departments).map(departmentOf);
  const firms = numbers(enterprises).map(enterpriseOf);
  const memberships = firms
    .slice(0, members)
    .map(({ id }, number) => ({ id, ...person(idOf('AE', number), null, 'enterprise') }));
  const people = [...units.flatMap(({ staff }) => staff), ...memberships];
  await inBatches(
    manager,
    DepartmentEntity,
    units.map(({ department }) => department),
  );
  await inBatches(
    manager,
    accounts.AccountEntity,
    people.map(({ account }) => account),
  );
  await inBatches(
    manager,
    accounts.AccountRoleEntity,
    people.map(({ role }) => role),
  );
  await inBatches(
    manager,
    OfficerEntity,
    units.flatMap(({ officers }) => officers),
  );
  await inBatches(
    manager,
    InspectionItemEntity,
    units.flatMap(({ items }) => items),
  );
  await inBatches(manager, EnterpriseEntity, firms);
  const belongs = memberships.map(({ id, account }) => ({
    accountId: account.id,
    enterpriseId: id,
    administers: true,
  }));
  await inBatches(manager, accounts.AccountEnterpriseEntity, belongs);
  const served = firms.map(({ id }, number) => ({
    ...{
      enterpriseId: id,
      unitId: idOf('DE', number % departments),
      officerId: idOf('AC', number % departments),
      deputyId: null,
    },
  }));
  await inBatches(manager, EnterpriseServiceEntity, served);
  await inBatches(
    manager,
    SessionEntity,
    people.map(({ account }) => sessionOf(account.id, now)),
  );
};

/** An access token of that account's sign-in, good for as long as a run may take. */
export const tokensOf = async ({ config, built }) => {
  const { Tokens } = await built('sign-in/session-tokens.js');
  const tokens = new Tokens(config);
  return (accountId) =>
    tokens.access(sessionOf(accountId, new Date()).id, new Date(Date.now() + LONGEST_RUN_MS));
};
