import { PRINT_STATES, type PrintState } from '@anqi/shared';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  TextField,
} from '../../platform/index.js';

export class CardChoice {
  @TextField()
  name: string;

  @IntField()
  cards: number;
}

export class CardPrintPreview {
  @IntField({ description: 'Cards in use that fit what was chosen' })
  cards: number;

  @IntField({ description: 'A4 sheets that they take' })
  sheets: number;

  @NestedField(() => CardChoice, { list: true })
  towns: CardChoice[];

  @NestedField(() => CardChoice, { list: true })
  parks: CardChoice[];

  @NestedField(() => CardChoice, { list: true, description: 'By line of business' })
  kinds: CardChoice[];
}

const CHOSEN = 'Left out: all';

export class StartCardPrint {
  @TextField({ optional: true, min: 1, max: 60, description: CHOSEN })
  town?: string;

  @TextField({ optional: true, min: 1, max: 60, description: CHOSEN })
  park?: string;

  @TextField({ optional: true, min: 1, max: 40, description: CHOSEN })
  kind?: string;

  @BooleanField({ description: 'Only those not yet brought to the enterprise' })
  undelivered: boolean;
}

export class CardPrintQuery {
  @TextField({ optional: true, max: 60 })
  town?: string;

  @TextField({ optional: true, max: 60 })
  park?: string;

  @TextField({ optional: true, max: 40 })
  kind?: string;

  @OneOfField(['true', 'false'], { optional: true })
  undelivered?: 'true' | 'false';
}

export class CardPrint {
  @IdField()
  id: string;

  @TextField({ nullable: true })
  town: string | null;

  @TextField({ nullable: true })
  park: string | null;

  @TextField({ nullable: true })
  kind: string | null;

  @BooleanField()
  undelivered: boolean;

  @OneOfField(PRINT_STATES, { name: 'PrintState' })
  state: PrintState;

  @IntField({ description: 'Cards, as counted when it was asked for' })
  total: number;

  @IntField()
  done: number;

  @IntField({ nullable: true, description: 'Of the file, once it is ready' })
  bytes: number | null;

  @InstantField()
  createdAt: string;

  @InstantField({ nullable: true, description: 'Until when the file can be fetched' })
  keptUntil: string | null;
}

export class CardPrints {
  @NestedField(() => CardPrint, { list: true, description: 'Newest first' })
  items: CardPrint[];
}
