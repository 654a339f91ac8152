import { pino, type Logger } from 'pino';
import { Config } from './config/config.js';

/** Structured log lines on standard output. Never a name, phone, token, address or body: ids and codes only. */
export abstract class Log {
  abstract info(fields: object, message: string): void;
  abstract warn(fields: object, message: string): void;
  abstract error(fields: object, message: string): void;
}

export function createLogger(config: Pick<Config, 'logLevel'>): Logger {
  return pino({ level: config.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** The stack's frames and the kind of error; messages of drivers quote the values of the row. */
export function withoutMessage(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return { kind: error.name, code, frames: frames.slice(0, 12) };
}
