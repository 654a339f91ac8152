// The product without its timers: messages that are delivered beside the measured calls would count against one side alone.
import { at } from '../../lib/root.mjs';

const built = (path) => import(at('bff', path));

await built('node_modules/reflect-metadata/Reflect.js');
const { createApp } = await built('dist/app.js');
const { configFrom } = await built('dist/platform/config/config.js');
const config = configFrom(process.env);
const app = await createApp({ config, timers: false });
app.enableShutdownHooks(['SIGINT', 'SIGTERM']);
await app.listen(config.port, config.host);
