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
