import { randomBytes } from 'node:crypto';

const AT_ONCE = 4096;

let pool = Buffer.alloc(0);

/** Random bytes of the system, each given once. They are fetched many at a time: asking costs more than what is answered. */
export function takeRandom(count: number): Buffer {
  if (pool.length < count) pool = randomBytes(Math.max(AT_ONCE, count));
  const taken = pool.subarray(0, count);
  pool = pool.subarray(count);
  return taken;
}
