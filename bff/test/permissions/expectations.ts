import { CARD_PRINT_ROUTES } from './card-print-routes.js';
import { CARD_ROUTES } from './card-routes.js';
import { DEPUTY_ROUTES } from './deputy-routes.js';
import type { Expectation } from './expectation.js';
import { FOLLOW_UP_ROUTES } from './follow-up-routes.js';
import { INSPECTION_ROUTES } from './inspection-routes.js';
import { INTAKE_ROUTES } from './intake-routes.js';
import { MEMBER_ROUTES } from './member-routes.js';
import { MESSAGE_ROUTES } from './message-routes.js';
import { RATING_ROUTES } from './rating-routes.js';
import { REGISTER_ROUTES } from './register-routes.js';
import { REQUEST_ROUTES } from './request-routes.js';
import { REVEAL_ROUTES } from './reveal-routes.js';
import { SERVICE_ROUTES } from './service-routes.js';
import { SERVICE_VISIT_ROUTES } from './service-visit-routes.js';
import { SIGN_IN_ROUTES } from './sign-in-routes.js';
import { SUMMONS_ROUTES } from './summons-routes.js';
import { WORK_ROUTES } from './work-routes.js';

/** Of every route of the contract: who may call it, and a call that is as it should be. */
export const EXPECTATIONS: readonly Expectation[] = [
  ...REGISTER_ROUTES,
  ...DEPUTY_ROUTES,
  ...FOLLOW_UP_ROUTES,
  ...RATING_ROUTES,
  ...INSPECTION_ROUTES,
  ...REQUEST_ROUTES,
  ...REVEAL_ROUTES,
  ...WORK_ROUTES,
  ...SERVICE_ROUTES,
  ...SERVICE_VISIT_ROUTES,
  ...CARD_ROUTES,
  ...CARD_PRINT_ROUTES,
  ...MESSAGE_ROUTES,
  ...INTAKE_ROUTES,
  ...SUMMONS_ROUTES,
  ...SIGN_IN_ROUTES,
  ...MEMBER_ROUTES,
];
