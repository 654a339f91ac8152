import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Who and what the district consists of, its policy and calendar. */
export class Registers0002 implements MigrationInterface {
  readonly name = 'registers-0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await createAccounts(runner);
    await createEnterprises(runner);
    await createDepartments(runner);
    await createPolicies(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table);
  }
}

const TABLES = [
  'calendars',
  'policy_versions',
  'head_deputies',
  'inspection_items',
  'officer_entrustments',
  'officers',
  'departments',
  'printed_codes',
  'enterprises',
  'account_enterprises',
  'account_roles',
  'accounts',
];

async function createAccounts(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, varchar } = columns(runner);
  await createTable(runner, 'accounts', {
    columns: [
      id(),
      varchar('name', 60),
      varchar('title', 60),
      idOf('departmentId', { isNullable: true }),
      int('personaOrder', { isNullable: true }),
    ],
    indices: [['departmentId']],
  });
  await createTable(runner, 'account_roles', {
    columns: [id('accountId'), varchar('role', 16, { isPrimary: true })],
    indices: [['role']],
  });
  await createTable(runner, 'account_enterprises', {
    columns: [id('accountId'), id('enterpriseId')],
    indices: [['enterpriseId']],
  });
}

async function createEnterprises(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, varchar, bool, instant } = columns(runner);
  await createTable(runner, 'enterprises', {
    columns: [
      id(),
      varchar('name', 120),
      varchar('creditCode', 18),
      varchar('grade', 1, { isNullable: true }),
      bool('passivelyMonitored'),
      varchar('town', 60),
      varchar('address', 200),
      varchar('kind', 40),
      int('filingSeq'),
    ],
    unique: [['creditCode']],
    indices: [['name']],
  });
  await createTable(runner, 'printed_codes', {
    columns: [
      varchar('codeId', 8, { isPrimary: true }),
      idOf('enterpriseId'),
      instant('issuedAt'),
      instant('revokedAt', { isNullable: true }),
    ],
    indices: [['enterpriseId']],
    references: { enterpriseId: 'enterprises' },
  });
}

async function createDepartments(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, varchar, bool, json, date } = columns(runner);
  await createTable(runner, 'departments', {
    columns: [
      id(),
      varchar('name', 80),
      varchar('shortName', 20),
      varchar('kind', 12),
      varchar('phone', 40),
      int('ratingSeq'),
    ],
  });
  await createTable(runner, 'officers', {
    columns: [
      id(),
      idOf('departmentId'),
      idOf('accountId', { isNullable: true }),
      varchar('name', 40),
      varchar('certificateKind', 40),
      varchar('certificateNo', 40),
      date('certificateExpires'),
    ],
    unique: [['accountId']],
    indices: [['departmentId']],
    references: { departmentId: 'departments' },
  });
  await createTable(runner, 'officer_entrustments', {
    columns: [id('officerId'), id('departmentId')],
    indices: [['departmentId']],
    references: { officerId: 'officers', departmentId: 'departments' },
  });
  await createTable(runner, 'inspection_items', {
    columns: [
      id(),
      idOf('departmentId'),
      varchar('name', 120),
      varchar('basis', 300),
      json('fields'),
      ...['offSite', 'noDisturb', 'unannounced', 'noPenalty'].map((name) => bool(name)),
    ],
    indices: [['departmentId']],
    references: { departmentId: 'departments' },
  });
  await createTable(runner, 'head_deputies', {
    columns: [id(), idOf('departmentId'), idOf('accountId'), date('fromDate'), date('untilDate')],
    indices: [['departmentId'], ['accountId']],
    references: { departmentId: 'departments' },
  });
}

async function createPolicies(runner: QueryRunner): Promise<void> {
  const { id, int, varchar, json, date, instant } = columns(runner);
  await createTable(runner, 'policy_versions', {
    columns: [id(), varchar('packId', 40), int('version'), date('effectiveFrom'), json('pack')],
    unique: [['packId', 'version']],
  });
  await createTable(runner, 'calendars', {
    columns: [varchar('version', 40, { isPrimary: true }), json('calendar'), instant('importedAt')],
  });
}
