import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Log } from '../log.js';
import { problem, ProblemError } from '../http/problem.js';

export interface Limit {
  times: number;
  seconds: number;
}

/**
 * How often somebody may do something, in one place. Counted in the memory of this process, or in Redis for several together; while
 * Redis is away each process counts for itself. By real time: a moved demo clock frees nobody.
 */
@Injectable()
export class Limits implements OnApplicationShutdown {
  private readonly limiters = new Map<string, RateLimiterAbstract>();

  constructor(private readonly redis: Redis | null) {}

  /** Throws 429 with `Retry-After`, in seconds, once `who` has done `what` more often than the limit. */
  async count(what: string, who: string, limit: Limit): Promise<void> {
    try {
      await this.limiter(what, limit).consume(who);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      throw new ProblemError(problem('too-many-requests', 429, { params: { seconds } }), {
        'retry-after': String(seconds),
      });
    }
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private limiter(what: string, { times, seconds }: Limit): RateLimiterAbstract {
    const known = this.limiters.get(what);
    if (known !== undefined) return known;
    const options = { keyPrefix: `anqi:limit:${what}`, points: times, duration: seconds };
    const memory = new RateLimiterMemory(options);
    const limiter =
      this.redis === null
        ? memory
        : new RateLimiterRedis({
            ...options,
            storeClient: this.redis,
            rejectIfRedisNotReady: true,
            insuranceLimiter: memory,
          });
    this.limiters.set(what, limiter);
    return limiter;
  }
}

/** `url`: `redis://…`, or `null` for the memory of this process. */
export async function openLimits(url: string | null, log: Log): Promise<Limits> {
  return new Limits(url === null ? null : await connect(url, log));
}

/** Nothing waits for a Redis that is away: the call counts in memory. Said once each time it goes. */
async function connect(url: string, log: Log): Promise<Redis> {
  const { Redis } = await import('ioredis'); // the embedded start does without it
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 500,
    commandTimeout: 500,
  });
  let isAway = false;
  redis.on('ready', () => {
    isAway = false;
  });
  redis.on('error', ({ message }: Error) => {
    if (!isAway) log.warn({ message }, 'Redis is away: limits are counted by each process');
    isAway = true;
  });
  await redis.connect().catch(() => undefined); // it goes on trying by itself
  return redis;
}
