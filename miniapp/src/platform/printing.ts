/** WeChat prints nothing. */
export const printing: { print: (() => void) | null } = { print: null };
