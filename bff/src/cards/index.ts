import { ContactCardEntity } from './contact-card.entity.js';
import { CardPrintEntity } from './printing/card-print.entity.js';

/** The cards' door: what stands on a card, its printed link, its row. */
export { CardContact, CardFace } from './card.dto.js';
export { CardLinks } from './card-links.js';
export { cardScopeOf } from './card-scopes.js';
export { ContactCardEntity };
export { liveKeyOf, newCard } from './new-card.js';
export { ReadFaces, type Faced } from './read-faces.js';
export { CardsModule } from './cards.module.js';
export const CARD_ENTITIES = [ContactCardEntity, CardPrintEntity];
