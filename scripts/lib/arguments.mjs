import { parseArgs } from 'node:util';

/**
 * The arguments of `npm start --`: `--port N` (or PORT), `--reset`, `--help`.
 * Throws with a sentence for people where they are wrong.
 */
export const startArguments = (args, env = process.env) => {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, reset: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const port = Number(values.port ?? env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`--port: a number from 1 to 65535, not "${values.port ?? env.PORT}"`);
  }
  return { port, reset: values.reset === true, help: values.help === true };
};
