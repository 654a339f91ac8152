import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RequestEntity } from './request.entity.js';

/** The full-text index of requests: see `text-pairs.ts`. */
@Entity('request_pairs')
@Index('ix_request_pairs_pair', ['pair'])
export class RequestPairEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => RequestEntity, { name: 'fk_request_pairs_requestId' })
  requestId: string;

  @PrimaryColumn({ type: 'varchar', length: 13 })
  pair: string;
}
