import { address } from './navigation';

/** A link to a page that any phone's camera opens. What stands behind `#` reaches no server. */
export const linkTo = (page: string, parameters: Record<string, string>): string | null =>
  `${window.location.origin}/#${address(page, parameters)}`;
