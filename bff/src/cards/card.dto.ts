import { CARD_DUTIES, CARD_STATES, CARD_VERDICTS } from '@anqi/shared';
import type { CardDuty, CardState, CardVerdict } from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import {
  BooleanField,
  DateField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
} from '../platform/index.js';
import { RequestRow } from '../requests/index.js';

/** A unit or a person with the line that is printed. */
export class CardContact {
  @TextField()
  name: string;

  @TextField({ nullable: true, description: 'A work number or public line, as printed' })
  phone: string | null;
}

export class CardSite {
  @TextField()
  name: string;

  @TextField({ nullable: true })
  address: string | null;
}

export class CardQuietDay {
  @BooleanField()
  quiet: boolean;

  @DateField({ nullable: true, description: 'The last date on which it is so; null: for more than a year' })
  until: string | null;
}

/** What is printed on a card. */
export class CardFace {
  @TextField()
  enterpriseName: string;

  @NestedField(() => CardSite, { nullable: true })
  site: CardSite | null;

  @NestedField(() => CardContact, { description: 'The unit that serves the enterprise' })
  lead: CardContact;

  @TextField({ list: true, description: 'Units that cooperate' })
  cooperating: string[];

  @NestedField(() => CardContact, { nullable: true })
  officer: CardContact | null;

  @NestedField(() => CardContact, { nullable: true, description: 'Stands in for the officer' })
  deputy: CardContact | null;

  @OneOfField(CARD_DUTIES, {
    nullable: true,
    name: 'CardDuty',
    description: 'Who of the two is on duty today',
  })
  onDuty: CardDuty | null;

  @NestedField(() => CardContact, {
    nullable: true,
    description: 'On duty today where both of them are away',
  })
  standIn: CardContact | null;
}

/** What the enterprise itself sees besides, and those who may submit on its behalf. */
export class CardOwner {
  @IdField()
  enterpriseId: string;

  @NestedField(() => RequestRow, {
    list: true,
    nullable: true,
    description: 'Its open requests, newest first; for its members alone',
  })
  openRequests: RequestRow[] | null;
}

export class CardOpening {
  @OneOfField(CARD_VERDICTS, { name: 'CardVerdict' })
  verdict: CardVerdict;

  @InstantField()
  openedAt: string;

  @BooleanField({ description: 'Of a revoked one: another card took its place' })
  replaced: boolean;

  @NestedField(() => CardContact, { nullable: true, description: 'The service centre' })
  centre: CardContact | null;

  @TextField()
  hotline: string;

  @NestedField(() => CardQuietDay, { nullable: true, description: 'Null where no policy is in force' })
  quietDay: CardQuietDay | null;

  @NestedField(() => CardFace, { nullable: true })
  face: CardFace | null;

  @NestedField(() => CardOwner, {
    nullable: true,
    description: 'Null for whoever may not submit requests for it',
  })
  owner: CardOwner | null;

  @IdField({ nullable: true, description: 'The enterprise, for whoever may choose who serves it' })
  mayAssignFor: string | null;
}

export class OpenCard {
  @TextField({ min: 1, max: 200 })
  token: string;
}

export class ContactCard {
  @TextField()
  codeId: string;

  @NestedField(() => CardSite, { nullable: true, description: 'Null: the main card' })
  site: CardSite | null;

  @TextField({ description: 'What its printed code says' })
  link: string;

  @InstantField()
  issuedAt: string;

  @InstantField({ nullable: true })
  revokedAt: string | null;

  @TextField({ nullable: true })
  revokedReason: string | null;

  @TextField({ nullable: true })
  replacedBy: string | null;

  @DateField({ nullable: true })
  deliveredOn: string | null;

  @TextField({ nullable: true, description: 'Who took it' })
  deliveredTo: string | null;

  @NestedField(() => NamedRef, { nullable: true })
  deliveredBy: NamedRef | null;

  @TextField({ nullable: true })
  note: string | null;
}

export class CardEnterprise extends NamedRef {
  @TextField()
  town: string;

  @TextField({ description: 'Line of business' })
  kind: string;

  @TextField()
  address: string;
}

export class CardRow {
  @NestedField(() => CardEnterprise)
  enterprise: CardEnterprise;

  @NestedField(() => NamedRef, { nullable: true })
  unit: NamedRef | null;

  @NestedField(() => NamedRef, { nullable: true })
  officer: NamedRef | null;

  @OneOfField(CARD_STATES, { name: 'CardState' })
  state: CardState;

  @NestedField(() => ContactCard, {
    nullable: true,
    description: 'Null where the enterprise has none in use',
  })
  card: ContactCard | null;

  @BooleanField()
  mayDeliver: boolean;

  @BooleanField({ description: 'Issue, revoke, reissue' })
  mayManage: boolean;

  @BooleanField({ description: 'Choose who serves the enterprise' })
  mayAssign: boolean;
}

export class CardPage {
  @NestedField(() => CardRow, { list: true })
  items: CardRow[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class CardQuery extends PageQuery {
  @TextField({ optional: true, max: 60 })
  town?: string;

  @TextField({ optional: true, max: 40 })
  kind?: string;

  @OneOfField(CARD_STATES, { optional: true, name: 'CardState' })
  state?: CardState;

  @TextField({ optional: true, max: 60, description: 'Part of the enterprise’s name, or the card’s code' })
  q?: string;
}

export class IssueCard {
  @IdField()
  enterpriseId: string;

  @TextField({
    optional: true,
    min: 1,
    max: 60,
    pattern: /\S/,
    description: 'Of a site; left out for the main card',
  })
  siteName?: string;

  @TextField({ optional: true, max: 200 })
  siteAddress?: string;
}

export class RevokeCard {
  @TextField({ min: 2, max: 200, pattern: /\S/ })
  reason: string;
}

export class DeliverCard {
  @DateField()
  deliveredOn: string;

  @TextField({ min: 1, max: 60, pattern: /\S/, description: 'Who took it, in words' })
  deliveredTo: string;

  @TextField({ optional: true, max: 200 })
  note?: string;
}

/** How many of how many. */
export class CardShare {
  @TextField({ description: 'Town or line of business' })
  name: string;

  @IntField()
  enterprises: number;

  @IntField({ description: 'Of these, with a main card in use' })
  withCard: number;

  @IntField({ description: 'Of these, with a delivered one' })
  delivered: number;
}

export class CardCoverage {
  @NestedField(() => CardShare)
  total: CardShare;

  @NestedField(() => CardShare, { list: true })
  byTown: CardShare[];

  @NestedField(() => CardShare, { list: true })
  byKind: CardShare[];
}
