/** What a request is about: the rows of the monthly analysis by kind. */
export const REQUEST_CATEGORIES = [
  'policy',
  'approval',
  'finance',
  'labour',
  'land',
  'utilities',
  'transport',
  'market',
  'technology',
  'safety',
  'rights',
  'other',
] as const;
export type RequestCategory = (typeof REQUEST_CATEGORIES)[number];
