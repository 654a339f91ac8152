import { addDays } from '../calendar/dates.js';

export interface QuietSpell {
  quiet: boolean;
  /** The last date of it, `YYYY-MM-DD`; `null` where it goes on for more than a year. */
  until: string | null;
}

const SEARCHED_DAYS = 370;

/** Whether a date is quiet (企业安静日), and for how long it stays so: what stands on a contact card. */
export function quietSpell(date: string, isQuiet: (date: string) => boolean): QuietSpell {
  const quiet = isQuiet(date);
  for (let days = 1; days <= SEARCHED_DAYS; days++) {
    if (isQuiet(addDays(date, days)) !== quiet) return { quiet, until: addDays(date, days - 1) };
  }
  return { quiet, until: null };
}
