import 'reflect-metadata';
import { createApp } from './app.js';
import { configFrom } from './platform/config/config.js';
import { type CalendarImport, Policies } from './policies/index.js';

/** Imports a calendar into the database that the environment names; a running server sees it in a moment. */
export async function importCalendarInto(
  env: Record<string, string | undefined>,
  value: unknown,
): Promise<CalendarImport> {
  const config = { ...configFrom(env), h5Dir: null, logLevel: 'warn' };
  const app = await createApp({ config, timers: false });
  try {
    return await app.get(Policies).importCalendar(value);
  } finally {
    await app.close();
  }
}
