import 'reflect-metadata';
import { createApp } from './app.js';
import { configFrom } from './platform/config/config.js';
import { Log } from './platform/log.js';

try {
  const config = configFrom(process.env);
  const app = await createApp({ config });
  app.enableShutdownHooks(['SIGINT', 'SIGTERM']);
  await app.listen(config.port, config.host);
  const ms = Math.round(performance.now()); // since the process began
  app.get(Log).info({ host: config.host, port: config.port, demo: config.demo, ms }, 'listening');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
