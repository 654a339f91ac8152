/** From a request's submission to its answer. */
import { row, within, type RequestTransition } from './request-row.js';
import type { RequestClock } from './request-types.js';

/** What a dispatch sets going until the answer. */
export const HANDLING: readonly RequestClock[] = ['handling', 'explanatory-reply'];

export const INTAKE: readonly RequestTransition[] = [
  row([null, 'submit', 'submitted'], {
    by: 'request.submit',
    needs: ['category', 'words'],
    clocks: { start: ['to-centre'] },
  }),
  row(['submitted', 'answer-on-the-spot', 'answered'], {
    by: 'request.receive',
    needs: ['words', 'outcome'],
    clocks: { stop: ['to-centre'], start: ['feedback'] },
  }),
  // What is passed on within the product is registered at once; the centre registers what reached it otherwise.
  row(['submitted', 'pass-to-centre', 'registered'], {
    by: 'request.receive',
    needs: ['words'],
    clocks: { stop: ['to-centre'], start: ['dispatch'] },
  }),
  row(['submitted', 'register', 'registered'], {
    by: 'request.register',
    clocks: { stop: ['to-centre'], start: ['dispatch'] },
  }),
  row(['registered', 'dispatch', 'dispatched'], {
    by: 'request.dispatch',
    needs: ['assignment', 'complexity'],
    clocks: { stop: ['dispatch'], start: [...HANDLING, 'objection'] },
  }),
  row(['dispatched', 'return', 'registered'], {
    by: 'request.object',
    guards: ['objection-open'],
    needs: ['words'],
    clocks: { stop: [...HANDLING, 'objection'], start: ['dispatch'] },
  }),
  row(['dispatched', 'contest', 'dispatched'], {
    by: 'request.object',
    guards: ['objection-open', 'not-contested'],
    needs: ['words', 'complexity'],
  }),
  ...within(['dispatched', 'in-hand'], 'settle-contest', {
    by: 'request.dispatch',
    guards: ['contested'],
    needs: ['words', 'complexity'],
    clocks: { move: ['handling'] },
  }),
];

export const IN_HAND: readonly RequestTransition[] = [
  row(['dispatched', 'accept', 'in-hand'], { by: 'request.handle', clocks: { stop: ['objection'] } }),
  row(['in-hand', 'ask-material', 'awaiting-enterprise'], {
    by: 'request.handle',
    needs: ['words'],
    clocks: { pause: HANDLING },
  }),
  row(['awaiting-enterprise', 'supply-material', 'in-hand'], {
    by: 'request.supply',
    clocks: { resume: HANDLING },
  }),
  row(['awaiting-enterprise', 'stop-waiting', 'in-hand'], {
    by: 'request.handle',
    needs: ['words'],
    clocks: { resume: HANDLING },
  }),
  row(['in-hand', 'extend', 'in-hand'], {
    by: 'request.handle',
    guards: ['head-not-asked', 'no-extension', 'explanatory-reply-open'],
    needs: ['ground', 'until', 'words'],
    clocks: { move: ['handling'], stop: ['explanatory-reply'] },
  }),
  row(['in-hand', 'propose-extension', 'in-hand'], {
    by: 'request.handle',
    guards: ['head-asked', 'no-extension', 'explanatory-reply-open'],
    needs: ['ground', 'until', 'words'],
  }),
  row(['in-hand', 'agree-extension', 'in-hand'], {
    by: 'request.agree-extension',
    guards: ['extension-proposed'],
    clocks: { move: ['handling'], stop: ['explanatory-reply'] },
  }),
  row(['in-hand', 'refuse-extension', 'in-hand'], {
    by: 'request.agree-extension',
    guards: ['extension-proposed'],
    needs: ['words'],
  }),
  row(['in-hand', 'answer', 'answered'], {
    by: 'request.handle',
    needs: ['words', 'outcome'],
    clocks: { stop: HANDLING, start: ['feedback'] },
  }),
];
