import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { problem, ProblemError } from './problem.js';
import type { AppRequest } from './request.js';

const LIMIT = Symbol('limit');

export interface Limit {
  times: number;
  seconds: number;
}

/** At most so often from one address: for writes that nobody has to sign in for. */
export const Limited = (times: number, seconds: number): MethodDecorator =>
  SetMetadata(LIMIT, { times, seconds } satisfies Limit);

const MOST_ADDRESSES = 10_000;

/** Counts in the memory of this process, by real time: a moved demo clock frees nobody. */
export class LimitWindows {
  private readonly windows = new Map<string, { endsAt: number; count: number }>();

  /** Throws 429 once `who` has called more often than the limit. */
  count(who: string, limit: Limit): void {
    const window = this.window(who, limit);
    window.count += 1;
    if (window.count <= limit.times) return;
    const seconds = Math.ceil((window.endsAt - performance.now()) / 1000);
    throw new ProblemError(problem('too-many-requests', 429, { params: { seconds } }), {
      'retry-after': String(seconds),
    });
  }

  private window(key: string, { seconds }: Limit): { endsAt: number; count: number } {
    const known = this.windows.get(key);
    if (known !== undefined && known.endsAt > performance.now()) return known;
    if (this.windows.size >= MOST_ADDRESSES) this.windows.clear();
    const fresh = { endsAt: performance.now() + seconds * 1000, count: 0 };
    this.windows.set(key, fresh);
    return fresh;
  }
}

@Injectable()
export class LimitGuard implements CanActivate {
  private readonly windows = new LimitWindows();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const limit = this.reflector.get<Limit | undefined>(LIMIT, context.getHandler());
    if (limit === undefined) return true;
    const request = context.switchToHttp().getRequest<AppRequest>();
    this.windows.count(`${request.routeOptions.url} ${request.ip}`, limit);
    return true;
  }
}
