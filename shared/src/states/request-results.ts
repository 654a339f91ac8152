/** What an enterprise was told as the result of its request. */
import type { RequestEvent } from './request-types.js';

interface Worded {
  event: RequestEvent;
  words: string | null;
}

/**
 * The events by which the enterprise learns a result, each with the words that it learns: an answer on the spot, the
 * feedback of an answer, the close-out with its explanation. An answer not yet fed back is nobody's to tell.
 */
export function resultsTold<E extends Worded>(events: readonly E[]): E[] {
  const told: E[] = [];
  let pending: string | null = null;
  for (const event of events) {
    switch (event.event) {
      case 'answer-on-the-spot':
        told.push(event);
        break;
      case 'answer':
      case 'apply-close-out':
        pending = event.words ?? pending;
        break;
      case 'feed-back':
      case 'accept-close-out':
        told.push({ ...event, words: event.words ?? pending });
        pending = null;
        break;
      case 'refuse-close-out':
        pending = null;
        break;
      default:
    }
  }
  return told;
}

/** The result that stands: the last words told since it was last reopened, or `null`. */
export function resultThatStands(events: readonly Worded[]): string | null {
  const since = events.map(({ event }) => event).lastIndexOf('reopen') + 1;
  const words = resultsTold(events.slice(since)).map((each) => each.words);
  return words.filter((each) => each !== null).pop() ?? null;
}
