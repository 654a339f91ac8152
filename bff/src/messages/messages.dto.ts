import {
  CONSENT_ANSWERS,
  type ConsentAnswer,
  MESSAGE_GROUPS,
  MESSAGE_REASONS,
  MESSAGE_STATES,
  type MessageGroup,
  type MessageReason,
  type MessageState,
} from '@anqi/shared';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
} from '../platform/index.js';

export class MessageTemplate {
  @OneOfField(MESSAGE_GROUPS, { name: 'MessageGroup' })
  group: MessageGroup;

  @TextField({ max: 64, description: 'For `requestSubscribeMessage`' })
  templateId: string;

  @IntField({ description: 'Messages that the account agreed to and has not got yet' })
  granted: number;
}

export class MessageTemplates {
  @BooleanField({ description: 'Whether an openid is known of the account' })
  bound: boolean;

  @NestedField(() => MessageTemplate, {
    list: true,
    description: 'None where no messages are sent by WeChat',
  })
  items: MessageTemplate[];
}

export class ConsentGiven {
  @TextField({ min: 1, max: 64 })
  templateId: string;

  @OneOfField(CONSENT_ANSWERS, { name: 'ConsentAnswer' })
  answer: ConsentAnswer;
}

export class GiveConsents {
  @NestedField(() => ConsentGiven, { list: true })
  answers: ConsentGiven[];
}

export class BindWechat {
  @TextField({ min: 1, max: 128, pattern: /^[\w-]+$/, description: 'As `wx.login` gave it' })
  code: string;
}

export class DeliveryQuery extends PageQuery {
  @OneOfField(MESSAGE_STATES, { name: 'MessageState', optional: true })
  state?: MessageState;
}

/** Neither what it says nor what it is about: whoever looks after messages need not know of the matter. */
export class MessageDelivery {
  @IdField()
  id: string;

  @OneOfField(MESSAGE_GROUPS, { name: 'MessageGroup' })
  group: MessageGroup;

  @TextField({ description: 'Masked' })
  recipient: string;

  @OneOfField(MESSAGE_STATES, { name: 'MessageState' })
  state: MessageState;

  @OneOfField(MESSAGE_REASONS, { name: 'MessageReason', nullable: true })
  reason: MessageReason | null;

  @IntField({ nullable: true, description: 'WeChat’s own number of what went wrong' })
  errcode: number | null;

  @IntField()
  attempts: number;

  @InstantField({ description: 'When it came to be' })
  at: string;

  @InstantField()
  changedAt: string;

  @InstantField({ nullable: true, description: 'When it is tried next' })
  nextAt: string | null;

  @BooleanField()
  resendable: boolean;
}

export class MessageDeliveryPage {
  @NestedField(() => MessageDelivery, { list: true })
  items: MessageDelivery[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class ResendMessage {
  @OneOfField(MESSAGE_STATES, { name: 'MessageState', description: 'As it was seen' })
  state: MessageState;
}
