import 'reflect-metadata';
import { type CalendarChange, calendarChanges } from '@anqi/shared';
import { createApp } from './app.js';
import { configFrom } from './platform/config/config.js';
import { type CalendarImport, Policies } from './policies/index.js';
import { PreviewSettlement, type SettlementChange } from './requests/index.js';

export type ImportResult = CalendarImport & {
  /** What it changes: days, and dates that were given out. Empty where it was refused. */
  days: CalendarChange[];
  dues: SettlementChange[];
};

/**
 * Tells what a calendar changes in the database that the environment names, and imports it unless `isTrial`. A running
 * server sees it in a moment and settles the dates.
 */
export async function importCalendarInto(
  env: Record<string, string | undefined>,
  value: unknown,
  isTrial: boolean,
): Promise<ImportResult> {
  const config = { ...configFrom(env), h5Dir: null, logLevel: 'warn' };
  const app = await createApp({ config, timers: false });
  try {
    const policies = app.get(Policies);
    const before = policies.calendar();
    const read = policies.readCalendar(value);
    if (!read.ok) return { ...read, days: [], dues: [] };
    const days = calendarChanges(before, read.calendar);
    const dues: SettlementChange[] = [];
    for await (const change of app.get(PreviewSettlement).of({ calendar: read.calendar })) dues.push(change);
    const result = isTrial ? { ...read, isNew: false } : await policies.importCalendar(value);
    return { ...result, days, dues };
  } finally {
    await app.close();
  }
}
