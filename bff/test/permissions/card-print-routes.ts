import { CARD_CODES } from '../harness/district.js';
import type { Expectation, Persona } from './expectation.js';

/** Whoever looks after some enterprise's card, or may come to. */
const PRINTERS: readonly Persona[] = [
  ...(['officer', 'officerDeputy', 'fireClerk', 'marketClerk'] as const),
  ...(['fireHead', 'fireDeputy', 'marketHead', 'centre'] as const),
];
const OTHERS = PRINTERS.filter((persona) => persona !== 'marketClerk');
const undelivered = false;

/** A batch is its asker's alone; 甲's card is the market department's to print. */
export const CARD_PRINT_ROUTES: readonly Expectation[] = [
  {
    route: 'GET /cards/{codeId}/pdf',
    path: () => `/cards/${CARD_CODES.jia}/pdf`,
    may: ['officer', 'marketClerk', 'marketHead', 'centre'],
  },
  {
    route: 'GET /cards/{codeId}/pdf',
    about: 'of a card that there is not',
    path: () => '/cards/NOBODY00/pdf',
    may: [],
    hidden: PRINTERS,
  },
  { route: 'GET /card-print-preview', path: () => '/card-print-preview', may: PRINTERS },
  { route: 'POST /card-prints', path: () => '/card-prints', body: () => ({ undelivered }), may: PRINTERS },
  { route: 'GET /card-prints', path: () => '/card-prints', may: PRINTERS },
  ...(['GET /card-prints/{id}', 'GET /card-prints/{id}/pdf', 'POST /card-prints/{id}/resume'] as const).map(
    (route): Expectation => ({
      route,
      path: ({ cardPrint }) => (route.split(' ')[1] ?? '').replace('{id}', cardPrint),
      may: ['marketClerk'],
      hidden: OTHERS,
    }),
  ),
];
