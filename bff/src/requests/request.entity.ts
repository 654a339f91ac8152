import type {
  CallbackResult,
  Complexity,
  ExtensionGround,
  ExtensionState,
  PromiseClock,
  RatingLevel,
  RequestOutcome,
  RequestStatus,
  SchedulingLevel,
} from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from '../enterprises/index.js';
import { PersonalColumn } from '../platform/index.js';

export const REQUEST_CHANNELS = ['enterprise', 'visit', 'hotline', 'cloud', 'import'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

export const URGENCIES = ['normal', 'urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What an enterprise asks for (企业诉求). Its units, clocks and history are rows of their own. */
@Entity('service_requests')
@Index('ix_service_requests_number', ['number'], { unique: true })
@Index('ix_service_requests_enterpriseId_status', ['enterpriseId', 'status'])
@Index('ix_service_requests_status_dueAt', ['status', 'dueAt'])
@Index('ix_service_requests_dueAt', ['dueAt'])
@Index('ix_service_requests_contactPhone', ['contactPhone'])
@Index('ix_service_requests_createdAt', ['createdAt'])
@Index('ix_service_requests_closedAt', ['closedAt'])
@Index('ix_service_requests_duplicateOf', ['duplicateOf'])
export class RequestEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 20 })
  number: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_service_requests_enterpriseId' })
  enterpriseId: string;

  @Column({ type: 'varchar', length: 30 })
  category: string;

  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'varchar', length: 8 })
  urgency: Urgency;

  @Column({ type: 'varchar', length: 12 })
  channel: RequestChannel;

  @Column({ type: 'varchar', length: 26 })
  submittedBy: string;

  @PersonalColumn('name', { nullable: true })
  contactName: string | null;

  @PersonalColumn('phone', { nullable: true })
  contactPhone: string | null;

  @Column({ type: 'varchar', length: 20 })
  status: RequestStatus;

  /** Who has it in hand. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  personId: string | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  complexity: Complexity | null;

  /** What its handling unit holds it to be, until the centre has settled that. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  contestedAs: Complexity | null;

  @Column({ type: 'varchar', length: 8 })
  extension: ExtensionState;

  @Column({ type: 'varchar', length: 20, nullable: true })
  extensionGround: ExtensionGround | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  extensionUntil: string | null;

  @Column({ type: 'varchar', length: 12, nullable: true })
  callback: CallbackResult | null;

  @Column({ type: 'varchar', length: 12, nullable: true })
  outcome: RequestOutcome | null;

  /** Why it came up, as whoever answered it saw it; from the list of the rules. */
  @Column({ type: 'varchar', length: 30, nullable: true })
  cause: string | null;

  @Column({ type: 'int', nullable: true })
  level: SchedulingLevel | null;

  @Column({ type: 'int' })
  reopenings: number;

  /** The working day that the last nudge counts for. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  nudgedOn: string | null;

  @Column({ type: 'int', nullable: true })
  satisfaction: RatingLevel | null;

  @Column({ type: 'text', nullable: true })
  satisfactionWords: string | null;

  /** The request that it is answered with: never one that is linked itself. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  duplicateOf: string | null;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  closedAt: Date | null;

  /** The promise that is due next, taken from its clocks: lists are ordered by it. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  dueKind: PromiseClock | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  dueAt: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  amberAt: Date | null;

  @Column({ type: 'boolean' })
  provisional: boolean;

  /** Counted up at the beginning of each change: writing it puts the changes of one request in a row. */
  @Column({ type: 'int' })
  lockSeq: number;

  @Column({ type: 'int' })
  version: number;
}
