import {
  INTAKE_STATUSES,
  type IntakeStatus,
  REQUEST_OUTCOMES,
  REQUEST_STATUSES,
  type RequestOutcome,
  type RequestStatus,
} from '@anqi/shared';
import { BooleanField, IdField, InstantField, OneOfField, TextField } from '../platform/index.js';
import { URGENCIES, type Urgency } from '../requests/index.js';

/** A sender's number: no sign of it needs escaping in an address. */
export const EXTERNAL_ID = /^[A-Za-z0-9_.:-]{1,60}$/;

export class SendRequest {
  @TextField({
    pattern: EXTERNAL_ID,
    max: 60,
    description: 'The sender’s own number; sent again it is the same one',
  })
  externalId: string;

  @TextField({ optional: true, max: 40, description: 'Names the enterprise: its unified social credit code' })
  creditCode?: string;

  @IdField({ optional: true, description: 'Names the enterprise where the sender knows our id' })
  enterpriseId?: string;

  @TextField({ optional: true, max: 120, description: 'Helps to find an enterprise that the register lacks' })
  enterpriseName?: string;

  @TextField({ optional: true, max: 60, description: 'One of ours, or the sender’s own name of it' })
  category?: string;

  @TextField({ min: 2, max: 1900 })
  words: string;

  @OneOfField(URGENCIES, { optional: true, name: 'Urgency' })
  urgency?: Urgency;

  @TextField({ optional: true, max: 60 })
  contactName?: string;

  @TextField({ optional: true, max: 40 })
  contactPhone?: string;
}

export const RECEIPT_STATUSES = [
  ...INTAKE_STATUSES.filter((status): status is Exclude<IntakeStatus, 'taken'> => status !== 'taken'),
  ...REQUEST_STATUSES,
] as const;

/** How it stands, for the sender. */
export class IntakeReceipt {
  @TextField()
  externalId: string;

  @OneOfField(RECEIPT_STATUSES, { name: 'IntakeReceiptStatus' })
  status: Exclude<IntakeStatus, 'taken'> | RequestStatus;

  @TextField({ description: 'The status in words, in the language asked for' })
  statusText: string;

  @TextField({ nullable: true, description: 'Number of the request' })
  number: string | null;

  @InstantField()
  receivedAt: string;

  @InstantField({ nullable: true })
  dueAt: string | null;

  @BooleanField({ description: 'The date rests on days that no calendar covers yet' })
  provisional: boolean;

  @OneOfField(REQUEST_OUTCOMES, { nullable: true, name: 'RequestOutcome' })
  outcome: RequestOutcome | null;

  @TextField({ nullable: true, description: 'What the enterprise was told last, or why it was declined' })
  result: string | null;

  @InstantField({ nullable: true })
  closedAt: string | null;
}
