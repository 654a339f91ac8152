import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** What enterprises ask for: requests with their units, clocks, history and photos; who serves whom; the rules. */
export class Requests0100 implements MigrationInterface {
  readonly name = 'requests-0000000000100';

  async up(runner: QueryRunner): Promise<void> {
    await createRequests(runner);
    await createParts(runner);
    await createClocks(runner);
    await createFollowUps(runner);
    await createPhotos(runner);
    await createRegisters(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table);
  }
}

const TABLES = [
  'request_policy_versions',
  'enterprise_services',
  'photos',
  'request_follow_ups',
  'request_clocks',
  'request_events',
  'request_departments',
  'service_requests',
];

async function createRequests(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, varchar, text, bool, date, instant } = columns(runner);
  const nullable = { isNullable: true };
  await createTable(runner, 'service_requests', {
    columns: [
      id(),
      varchar('number', 20),
      idOf('enterpriseId'),
      varchar('category', 30),
      text('words'),
      varchar('urgency', 8),
      varchar('channel', 12),
      idOf('submittedBy'),
      varchar('contactName', 60, nullable),
      varchar('contactPhone', 40, nullable),
      varchar('status', 20),
      idOf('personId', nullable),
      varchar('complexity', 8, nullable),
      varchar('contestedAs', 8, nullable),
      varchar('extension', 8),
      varchar('extensionGround', 20, nullable),
      date('extensionUntil', nullable),
      varchar('callback', 12, nullable),
      varchar('outcome', 12, nullable),
      int('level', nullable),
      int('reopenings'),
      date('nudgedOn', nullable),
      int('satisfaction', nullable),
      text('satisfactionWords', nullable),
      idOf('duplicateOf', nullable),
      instant('createdAt'),
      instant('closedAt', nullable),
      varchar('dueKind', 20, nullable),
      instant('dueAt', nullable),
      instant('amberAt', nullable),
      bool('provisional'),
      int('lockSeq'),
      int('version'),
    ],
    unique: [['number']],
    indices: [['enterpriseId', 'status'], ['status', 'dueAt'], ['createdAt']],
    references: { enterpriseId: 'enterprises' },
  });
}

async function createParts(runner: QueryRunner): Promise<void> {
  const { id, idOf, varchar, text, json, instant } = columns(runner);
  const nullable = { isNullable: true };
  await createTable(runner, 'request_departments', {
    columns: [id('requestId'), id('departmentId'), varchar('part', 12, { isPrimary: true })],
    indices: [['departmentId']],
    references: { requestId: 'service_requests', departmentId: 'departments' },
  });
  await createTable(runner, 'request_events', {
    columns: [
      id(),
      idOf('requestId'),
      instant('at'),
      varchar('event', 24),
      idOf('accountId', nullable),
      varchar('role', 16, nullable),
      varchar('fromStatus', 20, nullable),
      varchar('toStatus', 20),
      text('words', nullable),
      json('data', nullable),
    ],
    indices: [['requestId', 'id']],
    references: { requestId: 'service_requests' },
  });
}

async function createClocks(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, varchar, json, bool, instant } = columns(runner);
  const nullable = { isNullable: true };
  await createTable(runner, 'request_clocks', {
    columns: [
      id(),
      idOf('requestId'),
      varchar('kind', 20),
      instant('startedAt'),
      varchar('unit', 16),
      int('length'),
      instant('dueAt'),
      bool('provisional'),
      json('days'),
      json('pauses'),
      instant('pausedSince', nullable),
      instant('stoppedAt', nullable),
      json('signalled'),
      instant('nextCheckAt', nullable),
      int('policyVersion'),
    ],
    indices: [['requestId', 'kind'], ['nextCheckAt']],
    references: { requestId: 'service_requests' },
  });
}

async function createFollowUps(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, varchar, text, json, date, instant } = columns(runner);
  const nullable = { isNullable: true };
  await createTable(runner, 'request_follow_ups', {
    columns: [
      id(),
      idOf('requestId'),
      json('unitIds'),
      int('rating'),
      varchar('status', 20),
      instant('createdAt'),
      instant('contactDueAt'),
      instant('contactedAt', nullable),
      text('contactNote', nullable),
      date('planDate', nullable),
      varchar('outcome', 20, nullable),
      text('outcomeReason', nullable),
      instant('closedAt', nullable),
      idOf('handledBy', nullable),
    ],
    indices: [['requestId'], ['status', 'id']],
    references: { requestId: 'service_requests' },
  });
}

async function createPhotos(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, instant } = columns(runner);
  await createTable(runner, 'photos', {
    columns: [
      id(),
      idOf('accountId'),
      idOf('requestId', { isNullable: true }),
      int('width'),
      int('height'),
      int('bytes'),
      instant('createdAt'),
    ],
    indices: [['requestId'], ['createdAt']],
  });
}

async function createRegisters(runner: QueryRunner): Promise<void> {
  const { id, idOf, int, varchar, json, date } = columns(runner);
  const nullable = { isNullable: true };
  await createTable(runner, 'enterprise_services', {
    columns: [
      id('enterpriseId'),
      idOf('unitId'),
      idOf('officerId', nullable),
      idOf('deputyId', nullable),
      date('deputyFrom', nullable),
      date('deputyUntil', nullable),
    ],
    indices: [['officerId'], ['deputyId'], ['unitId']],
    references: { enterpriseId: 'enterprises', unitId: 'departments' },
  });
  await createTable(runner, 'request_policy_versions', {
    columns: [id(), varchar('packId', 40), int('version'), date('effectiveFrom'), json('policy')],
    unique: [['packId', 'version']],
  });
}
