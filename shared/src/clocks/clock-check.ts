/** What a clock must be before it is reckoned: foreign JSON is checked, and every fault of it named. */
import { parseInstant } from '../calendar/instants.js';
import { date, fault, instant, integer, listOf, object, pointerTo, shapeThen, text } from '../shape/shape.js';
import type { Check, Fault } from '../shape/shape.js';
import type { WorkingDayClock } from './due-date.js';

/** Ten years: a longer promise is a slip of the pen, and its explanation would fill a book. */
const MOST_WORKING_DAYS = 2500;

const clockShape: Check = object({
  start: instant,
  workingDays: integer(1, MOST_WORKING_DAYS),
  pauses: listOf(object({ from: instant, to: instant })),
});

/** One-off closed days of a case. */
export const closedDaysCheck: Check = listOf(object({ date, name: text }));

/** Shape of a clock, and the order of its pauses: each over, none before the start or another's end. */
export const clockCheck: Check = shapeThen<WorkingDayClock>(clockShape, ({ start, pauses }, pointer) =>
  pauses.flatMap((pause, at) => {
    const pausePointer = pointerTo(pointerTo(pointer, 'pauses'), at);
    const before = pauses[at - 1];
    return [
      ...notBefore(pause.from, before?.to ?? start, {
        pointer: `${pausePointer}/from`,
        other: before ? 'the end of the pause before it' : 'the start of the clock',
      }),
      ...notBefore(pause.to, pause.from, { pointer: `${pausePointer}/to`, other: 'its own beginning' }),
    ];
  }),
);

function notBefore(
  one: string,
  bound: string,
  { pointer, other }: { pointer: string; other: string },
): Fault[] {
  return parseInstant(one) < parseInstant(bound) ? fault(pointer, `must not be before ${other}`) : [];
}
