/** A batch of cards being printed; `printing` goes on where it stopped, whoever stopped it. */
export const PRINT_STATES = ['waiting', 'printing', 'ready', 'failed', 'expired'] as const;
export type PrintState = (typeof PRINT_STATES)[number];
