// The product by a clock that begins at ANQI_BENCH_CLOCK and goes on from there: a process of its own, ended by SIGTERM.
import { createRequire } from 'node:module';
import { at } from '../../lib/root.mjs';

createRequire(at('bff', 'package.json'))('reflect-metadata'); // before the first decorator
const { createApp } = await import('../../../bff/dist/app.js');
const { Clock } = await import('../../../bff/dist/platform/clock.js');
const { configFrom } = await import('../../../bff/dist/platform/config/config.js');

const aheadMs = Date.parse(process.env.ANQI_BENCH_CLOCK) - Number(process.env.ANQI_BENCH_CLOCK_BEGAN);

class MovedClock extends Clock {
  now() {
    return new Date(Date.now() + aheadMs);
  }
}

const config = configFrom(process.env);
const app = await createApp({ config, clock: new MovedClock() });
app.enableShutdownHooks(['SIGTERM']);
await app.listen(config.port, config.host);
