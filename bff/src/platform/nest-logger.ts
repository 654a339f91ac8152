import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own words go into the structured log; its chatter at start does not. */
export function nestLogger(log: Logger): LoggerService {
  const context = (rest: unknown[]): object => ({ context: rest.at(-1) });
  return {
    log: () => undefined,
    warn: (message: unknown, ...rest: unknown[]) => log.warn(context(rest), String(message)),
    error: (message: unknown, ...rest: unknown[]) => log.error(context(rest), String(message)),
  };
}
