/** From the JSON that `due` is given to clocks, or to every fault of it as a line of text. */
import { casesOf, isObject, nameFaults, readEach } from './cases.mjs';

function readCase({ value, common }, shared) {
  if (!isObject(value)) return { faults: [{ pointer: '', message: 'must be an object' }] };
  const { name, calendar, closedDays, ...clock } = {
    calendar: shared.STATE_COUNCIL_CALENDAR,
    closedDays: [],
    pauses: [],
    ...common,
    ...value,
  };
  const faults = [
    ...nameFaults(value),
    ...shared.clockCheck(clock, ''),
    ...shared.calendarCheck(calendar, '/calendar'),
    ...shared.closedDaysCheck(closedDays, '/closedDays'),
  ];
  return faults.length > 0 ? { faults } : { case: { name: name ?? null, clock, calendar, closedDays } };
}

/** `cases` in order, or `faults` as lines that name the case, the JSON pointer in the file, and what is wrong. */
export function readClockCases(json, shared) {
  return readEach(casesOf(json, ['calendar', 'closedDays']), (entry) => readCase(entry, shared));
}
