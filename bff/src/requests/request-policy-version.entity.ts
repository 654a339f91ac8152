import type { RequestPolicy } from '@anqi/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One version of a district's rules for requests as it was decreed; never changed afterwards. */
@Entity('request_policy_versions')
@Index('ix_request_policy_versions_packId_version', ['packId', 'version'], { unique: true })
export class RequestPolicyVersionEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 40 })
  packId: string;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'varchar', length: 10 })
  effectiveFrom: string;

  @Column({ type: 'json' })
  policy: RequestPolicy;
}
