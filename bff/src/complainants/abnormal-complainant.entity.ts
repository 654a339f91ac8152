import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalColumn } from '../platform/index.js';

/** Somebody whose complaints are looked at twice (职业索赔), known by digests alone: who it is stands nowhere. */
@Entity('abnormal_complainants')
@Index('ix_abnormal_complainants_phoneDigest', ['phoneDigest'])
@Index('ix_abnormal_complainants_nameDigest', ['nameDigest'])
export class AbnormalComplainantEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** That the coordinating office calls it by. */
  @Column({ type: 'varchar', length: 40 })
  entryNo: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  phoneDigest: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true })
  nameDigest: string | null;

  /** Why, and who found so. */
  @PersonalColumn('text')
  reason: string;

  /** First and last date, `YYYY-MM-DD`. */
  @Column({ type: 'varchar', length: 10 })
  listedFrom: string;

  @Column({ type: 'varchar', length: 10, nullable: true })
  listedUntil: string | null;
}
