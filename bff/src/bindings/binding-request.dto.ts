import { maskName, maskPhone } from '@anqi/shared';
import {
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
  toInstant,
  toInstantOrNull,
} from '../platform/index.js';
import { BINDING_STATUSES, type BindingRequestEntity, type BindingStatus } from './binding-request.entity.js';

export class AskForBinding {
  @TextField({
    min: 20,
    max: 80,
    description: 'Made up at random by the phone, which asks by it how the request stands',
  })
  key: string;

  @TextField({ min: 2, max: 120, description: 'The enterprise’s name' })
  enterprise: string;

  @TextField({
    optional: true,
    min: 18,
    max: 18,
    description: 'As typed or as the licence says: it names, and proves nothing',
  })
  creditCode?: string;

  @TextField({ min: 1, max: 60, description: 'Of the person' })
  name: string;

  @TextField({ optional: true, max: 60, description: 'What he does there' })
  title?: string;

  @TextField({ min: 5, max: 40, description: 'Where the centre calls back' })
  phone: string;
}

export class BindingKey {
  @TextField({ min: 20, max: 80 })
  key: string;
}

/** How a request stands, to whoever has its key. */
export class BindingRequestState {
  @IdField()
  id: string;

  @OneOfField(BINDING_STATUSES, { name: 'BindingStatus' })
  status: BindingStatus;

  @TextField()
  enterprise: string;

  @InstantField()
  askedAt: string;

  @TextField({ nullable: true, description: 'Of whoever decided, to the asker' })
  reason: string | null;

  @InstantField({ nullable: true })
  decidedAt: string | null;
}

/** The same to those who decide. */
export class BindingRequest extends BindingRequestState {
  @IdField({ nullable: true, description: 'Found by the credit code' })
  enterpriseId: string | null;

  @TextField({ nullable: true })
  creditCode: string | null;

  @TextField({ nullable: true, description: 'Masked: in full by `POST /contact-reveals`' })
  name: string | null;

  @TextField()
  title: string;

  @TextField({ nullable: true, description: 'Masked: in full by `POST /contact-reveals`' })
  phone: string | null;
}

export class BindingRequestPage {
  @NestedField(() => BindingRequest, { list: true })
  items: BindingRequest[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class BindingRequestQuery extends PageQuery {
  @OneOfField(BINDING_STATUSES, { optional: true, name: 'BindingStatus' })
  status?: BindingStatus;
}

export const BINDING_OUTCOMES = ['confirmed', 'declined'] as const;

export class DecideBinding {
  @OneOfField(BINDING_OUTCOMES, { name: 'BindingOutcome' })
  outcome: (typeof BINDING_OUTCOMES)[number];

  @IdField({ optional: true, description: 'To confirm: whose administrator he is to be' })
  enterpriseId?: string;

  @TextField({ min: 2, max: 200, description: 'Told to the asker' })
  reason: string;
}

export function presentState(row: BindingRequestEntity): BindingRequestState {
  const { id, status, enterprise, reason } = row;
  const [askedAt, decidedAt] = [toInstant(row.askedAt), toInstantOrNull(row.decidedAt)];
  return { id, status, enterprise, askedAt, reason, decidedAt };
}

export function presentBinding(row: BindingRequestEntity): BindingRequest {
  const { enterpriseId, creditCode, contactName, contactPhone, title } = row;
  return {
    ...presentState(row),
    enterpriseId,
    creditCode,
    name: contactName && maskName(contactName),
    title,
    phone: contactPhone && maskPhone(contactPhone),
  };
}
