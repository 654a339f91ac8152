import type { PolicyPack } from '@anqi/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of a district's policy as it was decreed; never changed afterwards. */
@Entity('policy_versions')
@Index('ix_policy_versions_packId_version', ['packId', 'version'], { unique: true })
export class PolicyVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 40 })
  packId: string;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'varchar', length: 10 })
  effectiveFrom: string;

  @Column({ type: 'json' })
  pack: PolicyPack;
}
