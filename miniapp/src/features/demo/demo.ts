import { useSyncExternalStore } from 'react';
import { request, type Demo, type Problem } from '../../api';
import { cache } from '../../api/cache';
import { clock } from '../../platform/clock';
import { randomKey } from '../../platform/random-key';
import { sessions } from '../session/session';

let current: Demo | null = null;
const listeners = new Set<() => void>();

function become(next: Demo | null): void {
  current = next;
  listeners.forEach((listener) => listener());
}

/** The demo district: who can be tried out, and what day it is. Null outside demo mode. */
export const demos = {
  get: (): Demo | null => current,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  async load(): Promise<void> {
    const result = await request('GET /demo', {});
    if (!result.ok || !result.value.demo) return;
    become(result.value);
  },
  /** Moves today's date forward and works off what falls due; tells what went wrong, or null. */
  async goTo(date: string): Promise<Problem | null> {
    const result = await request('POST /demo/clock', { body: { date } }, randomKey());
    if (!result.ok) return result.problem;
    cache.clear();
    clock.shiftByDays(result.value.offsetDays);
    become(result.value);
    await sessions.renew();
    return null;
  },
};

export function useDemo(): Demo | null {
  return useSyncExternalStore(demos.subscribe, demos.get, demos.get);
}
