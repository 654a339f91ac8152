/** What the table of requests leaves to small functions: complexity, extension, callback. */
import { dateOf } from '../calendar/instants.js';
import type { Complexity, ExtensionGround } from './request-types.js';

/** A matter of several departments has the time of a complex one (S001 二(一)3). */
export function complexityToHandle(stated: Complexity, departments: number): Complexity {
  return departments > 1 ? 'complex' : stated;
}

/** The grounds on which an extension may be asked for: without a definite answer only where it is complex. */
export function extensionGrounds(complexity: Complexity): ExtensionGround[] {
  return complexity === 'complex' ? ['fixed-date', 'no-definite-answer'] : ['fixed-date'];
}

export interface CallbackPolicy {
  attempts: number;
  onDays: number;
}

/** Whether a callback is given up: so many attempts (instants), on so many different days. */
export function isNotReached(attemptedAt: readonly string[], { attempts, onDays }: CallbackPolicy): boolean {
  return attemptedAt.length >= attempts && new Set(attemptedAt.map(dateOf)).size >= onDays;
}
