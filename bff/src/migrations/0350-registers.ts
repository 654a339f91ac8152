import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

const DATES: Record<string, readonly string[]> = {
  enterprises: ['passiveFrom', 'passiveUntil', 'nextGradeFrom', 'endedOn'],
  departments: ['endedOn'],
  officers: ['servesUntil'],
  inspection_items: ['publishedFrom', 'publishedUntil'],
};

const NEXT_GRADE = new TableIndex({ name: 'ix_enterprises_nextGradeFrom', columnNames: ['nextGradeFrom'] });

/** Registers that are kept by hand: since when and until when a row holds, and who changed what. */
export class Registers0350 implements MigrationInterface {
  readonly name = 'registers-0000000000350';

  async up(runner: QueryRunner): Promise<void> {
    const { id, idOf, int, varchar, json, date, instant } = columns(runner);
    const nullable = { isNullable: true };
    for (const [table, names] of Object.entries(DATES)) {
      for (const name of names) await runner.addColumn(table, new TableColumn(date(name, nullable)));
    }
    await runner.addColumn('enterprises', new TableColumn(varchar('nextGrade', 1, nullable)));
    await runner.createIndex('enterprises', NEXT_GRADE);
    await createTable(runner, 'register_versions', {
      columns: [varchar('register', 24, { isPrimary: true }), int('version')],
    });
    await createTable(runner, 'register_changes', {
      columns: [
        id(),
        varchar('register', 24),
        int('version'),
        varchar('fileName', 120, nullable),
        varchar('contentHash', 64, nullable),
        int('added'),
        int('changed'),
        idOf('changedBy'),
        instant('changedAt'),
      ],
      indices: [['register', 'id']],
    });
    await createTable(runner, 'register_change_rows', {
      columns: [
        id(),
        idOf('changeId'),
        varchar('register', 24),
        idOf('rowId'),
        int('rowNumber', nullable),
        json('before', nullable),
        json('after'),
      ],
      indices: [
        ['changeId', 'id'],
        ['register', 'rowId', 'id'],
      ],
      references: { changeId: 'register_changes' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['register_change_rows', 'register_changes', 'register_versions'])
      await runner.dropTable(table);
    await runner.dropIndex('enterprises', NEXT_GRADE);
    await runner.dropColumn('enterprises', 'nextGrade');
    for (const [table, names] of Object.entries(DATES)) {
      for (const name of names) await runner.dropColumn(table, name);
    }
  }
}
