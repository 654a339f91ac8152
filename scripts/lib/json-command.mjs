/**
 * What commands have in common that turn a file of cases into results: `node scripts/NAME.mjs [--option] [FILE]`.
 * Exit codes: 0 done, 2 malformed input or arguments, 1 the shared package is not built.
 */
import { readFileSync } from 'node:fs';

export class Malformed extends Error {}

/** The options that were given, of those there are, and the one file. */
export function parseArguments(args, { usage, options = [] }) {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.filter((arg) => arg.startsWith('--') && !options.includes(arg));
  if (unknown.length > 0) throw new Malformed(`unknown option ${unknown[0]}\n${usage}`);
  if (files.length > 1) throw new Malformed(`one file at most\n${usage}`);
  return { given: options.filter((option) => args.includes(option)), file: files[0] };
}

/** The JSON of the file, or of standard input. */
export function readJson(file) {
  let text;
  try {
    text = readFileSync(file ?? 0, 'utf8');
  } catch (error) {
    throw new Malformed(`cannot read ${file ?? 'standard input'}: ${error.message}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Malformed(`${file ?? 'standard input'} is not JSON: ${error.message}`);
  }
}

/** The shared package with its wording, as it was built. */
export async function loadShared(name) {
  try {
    const [shared, wording] = await Promise.all([
      import('../../shared/dist/index.js'),
      import('../../shared/dist/wording/index.js'),
    ]);
    return { ...shared, ...wording };
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error(`${name}: shared is not built. Run: npx -y pnpm@10.34.8 --filter @anqi/shared build`);
    process.exit(1);
  }
}

/** Prints what `main` gives; malformed input ends it with exit code 2 and says what is wrong. */
export async function runCommand(name, main) {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    process.stdout.write(`${await main()}\n`);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    console.error(`${name}: malformed input\n${error.message}`);
    process.exitCode = 2;
  }
}
