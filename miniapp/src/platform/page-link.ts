/** A link to a page that any phone's camera opens; WeChat's pages have none. */
export const linkTo = (_page: string, _parameters: Record<string, string>): string | null => null;
