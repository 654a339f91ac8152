import { ContactCardEntity } from './contact-card.entity.js';
import { CardPrintEntity } from './printing/card-print.entity.js';

/** The cards' door: its printed link, its row. */
export { CardLinks } from './card-links.js';
export { ContactCardEntity };
export { newCard } from './new-card.js';
export { CardsModule } from './cards.module.js';
export const CARD_ENTITIES = [ContactCardEntity, CardPrintEntity];
