/** From a request's answer to its end: feedback, callback, close-out (跟踪回访销号). */
import { row, type RequestTransition } from './request-row.js';

export const CLOSING: readonly RequestTransition[] = [
  row(['answered', 'feed-back', 'fed-back'], {
    by: 'request.feed-back',
    clocks: { stop: ['feedback'], start: ['callback'] },
  }),
  row(['fed-back', 'call-in-vain', 'fed-back'], { by: 'request.call', guards: ['not-called-enough'] }),
  row(['fed-back', 'give-up-calling', 'called-back'], {
    by: 'request.call',
    guards: ['called-enough'],
    clocks: { stop: ['callback'], start: ['close-out'] },
  }),
  row(['fed-back', 'call-satisfied', 'called-back'], {
    by: 'request.call',
    needs: ['words'],
    clocks: { stop: ['callback'], start: ['close-out'] },
  }),
  row(['fed-back', 'call-dissatisfied', 'called-back'], {
    by: 'request.call',
    needs: ['words'],
    clocks: { stop: ['callback'], start: ['pass-on'] },
  }),
  row(['called-back', 'pass-on', 'explaining'], {
    by: 'request.call',
    guards: ['dissatisfied'],
    clocks: { stop: ['pass-on'], start: ['explanation'] },
  }),
  row(['called-back', 'apply-close-out', 'close-out-applied'], {
    by: 'request.handle',
    guards: ['not-dissatisfied'],
    needs: ['outcome'],
    clocks: { stop: ['close-out'], start: ['acceptance'] },
  }),
  row(['explaining', 'apply-close-out', 'close-out-applied'], {
    by: 'request.handle',
    needs: ['words', 'outcome'],
    clocks: { stop: ['explanation'], start: ['acceptance'] },
  }),
  row(['close-out-applied', 'accept-close-out', 'closed'], {
    by: 'request.feed-back',
    clocks: { stop: ['acceptance'], start: ['reopening'] },
  }),
  row(['close-out-applied', 'refuse-close-out', 'explaining'], {
    by: 'request.feed-back',
    needs: ['words'],
    clocks: { stop: ['acceptance'], start: ['explanation'] },
  }),
  row(['closed', 'reopen', 'registered'], {
    by: 'request.own',
    guards: ['reopening-open'],
    needs: ['words'],
    clocks: { stop: ['reopening'], start: ['dispatch'] },
  }),
  row(['closed', 'rate', 'closed'], { by: 'request.own', guards: ['not-rated'], needs: ['rating'] }),
];
