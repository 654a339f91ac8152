import './printing.scss';

/** Prints the `.letter` that shows, and nothing beside it. */
export const printing: { print: (() => void) | null } = { print: () => window.print() };
