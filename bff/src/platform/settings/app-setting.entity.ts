import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Small facts about this installation: the demo clock's offset, which data were loaded. */
@Entity('app_settings')
export class AppSettingEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name: string;

  @Column({ type: 'json' })
  value: unknown;
}
