import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columns, createTable } from '../platform/database/portable.js';

/** Files of photos that no row names, so that they are found without reading folders. */
export class LooseFiles0450 implements MigrationInterface {
  readonly name = 'loose-files-0000000000450';

  async up(runner: QueryRunner): Promise<void> {
    const { id, instant } = columns(runner);
    await createTable(runner, 'photo_loose_files', {
      columns: [id(), instant('since')],
      indices: [['since']],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('photo_loose_files');
  }
}
