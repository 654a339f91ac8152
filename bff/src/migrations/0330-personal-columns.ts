import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeLength, columns, indexName } from '../platform/database/portable.js';

/** As it was when this step was written. */
const SEALED_LENGTH = 512;

/** Columns of names and phones, with the lengths they had; what is in them is sealed by `scripts/re-encrypt.mjs`. */
const SEALED: readonly [table: string, column: string, length: number, isNullable?: true][] = [
  ['accounts', 'name', 60],
  ['accounts', 'workPhone', 40, true],
  ['officers', 'name', 40],
  ['service_requests', 'contactName', 60, true],
  ['service_requests', 'contactPhone', 40, true],
  ['visit_reports', 'contactPhone', 40, true],
  ['summonses', 'contactPhone', 40, true],
  ['contact_cards', 'deliveredTo', 60, true],
];

/** Those that people are found by. */
const INDEXED = [
  ['accounts', 'name'],
  ['service_requests', 'contactPhone'],
  ['visit_reports', 'contactPhone'],
  ['summonses', 'contactPhone'],
] as const;

/** Room for sealed names and phones, and an index over the blind indexes that they begin with. */
export class PersonalColumns0330 implements MigrationInterface {
  readonly name = 'personal-columns-0000000000330';

  async up(runner: QueryRunner): Promise<void> {
    const { varchar } = columns(runner);
    for (const [table, column, , isNullable = false] of SEALED)
      await changeLength(runner, table, varchar(column, SEALED_LENGTH, { isNullable }));
    for (const [table, column] of INDEXED) {
      const name = indexName(table, [column]);
      await runner.query(`CREATE INDEX ${name} ON ${table} (${column})`);
    }
  }

  /** Fails on MySQL where something is sealed: it has no room in the old columns. */
  async down(runner: QueryRunner): Promise<void> {
    const { varchar } = columns(runner);
    for (const [table, column] of INDEXED) await runner.dropIndex(table, indexName(table, [column]));
    for (const [table, column, length, isNullable = false] of SEALED)
      await changeLength(runner, table, varchar(column, length, { isNullable }));
  }
}
