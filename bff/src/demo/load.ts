/** `node dist/demo/load.js`: loads the demo district into `DATABASE_URL`, once; a second call says so and does nothing. */
import 'reflect-metadata';
import { configFrom } from '../platform/config/config.js';
import { loadDemo } from './district/load-demo.js';

const SEED = 20_250_101;
const DAYS = 365;

const say = (line: string): void => console.log(line);

try {
  const config = configFrom({ LOG_LEVEL: 'error', ...process.env });
  if (!config.demo) throw new Error('set DEMO=1: the demo district is for demo mode alone');
  const startedAt = performance.now();
  const result = await loadDemo({ config, realNow: Date.now(), seed: SEED, days: DAYS, say });
  if (result.state === 'already-loaded') say('the demo district is loaded already');
  else sayWhatWasLoaded(result.performance, performance.now() - startedAt);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function sayWhatWasLoaded(
  { counts, surprises }: { counts: Record<string, number>; surprises: string[] },
  ms: number,
): void {
  const figures = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  say(`loaded in ${(ms / 1000).toFixed(1)} s: ${figures.join(', ')}`);
  if (process.env.DEMO_LOAD_VERBOSE) for (const surprise of surprises) say(surprise);
}
