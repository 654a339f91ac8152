import { IntField, NestedField, TextField } from '../platform/index.js';
import { CardChoice } from './printing/card-print.dto.js';

const CHOSEN = 'Left out: all';

/** For which enterprises, of those without a card in use. */
export class IssueCards {
  @TextField({ optional: true, max: 60, description: CHOSEN })
  town?: string;

  @TextField({ optional: true, max: 60, description: CHOSEN })
  park?: string;

  @TextField({ optional: true, max: 40, description: CHOSEN })
  kind?: string;
}

export class IssuedCards {
  @IntField()
  issued: number;

  @IntField({ description: 'Enterprises that were asked for and still have none: ask again' })
  left: number;
}

export class CardIssuePreview {
  @IntField({ description: 'Enterprises without a card in use that fit what was chosen' })
  cards: number;

  @NestedField(() => CardChoice, { list: true })
  towns: CardChoice[];

  @NestedField(() => CardChoice, { list: true })
  parks: CardChoice[];

  @NestedField(() => CardChoice, { list: true, description: 'By line of business' })
  kinds: CardChoice[];
}
