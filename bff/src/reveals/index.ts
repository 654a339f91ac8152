import { ContactRevealEntity } from './contact-reveal.entity.js';

export { type Contact, type ContactSource, ContactSources } from './contact-sources.js';
export { NoteReveal } from './note-reveal.js';
export { RevealsModule } from './reveals.module.js';
export const REVEAL_ENTITIES = [ContactRevealEntity];
