/** `node dist/demo/load.js`: loads the demo district into `DATABASE_URL`, once; a second call says so and does nothing. */
import 'reflect-metadata';
import { configFrom } from '../platform/config/config.js';
import { SystemClock } from '../platform/index.js';
import { loadDemo } from './district/load-demo.js';
import type { Performance } from './district/play-tale.js';

const UNLIMITED = { account: Number.MAX_SAFE_INTEGER, address: Number.MAX_SAFE_INTEGER };
const SEED = 20_250_101;
/** Each tale is loaded in well under a minute on two slow cores; a server is a round trip away for every statement. */
const DAYS = { sqlite: 365, mysql: 120 } as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function sayWhatWasLoaded({ counts, surprises }: Performance, seconds: number): void {
  const figures = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  say(`loaded in ${seconds.toFixed(1)} s: ${figures.join(', ')}`);
  if (surprises.length > 0) say(`otherwise than told: ${surprises.length}`);
  if (process.env.LOG_LEVEL === 'debug') for (const surprise of surprises) say(surprise);
}

try {
  // A year of everybody's calls in a minute.
  const config = { ...configFrom({ LOG_LEVEL: 'error', ...process.env }), limits: UNLIMITED };
  if (!config.demo) throw new Error('set DEMO=1: the demo district is for demo mode alone');
  const realNow = new SystemClock().now().getTime();
  const startedAt = performance.now();
  const result = await loadDemo({ config, realNow, seed: SEED, days: DAYS[config.database.kind], say });
  if (result.state === 'already-loaded') say('the demo district is loaded already');
  else sayWhatWasLoaded(result.performance, (performance.now() - startedAt) / 1000);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
