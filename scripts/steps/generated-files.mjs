import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkResult, sumOf } from '../lib/results.mjs';
import { at } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';

const contract = at('bff', 'openapi.json');
const schema = at('miniapp', 'src', 'api', 'schema.d.ts');
const remedy =
  'stale: npx pnpm --dir bff run build && npx pnpm --dir bff run generate, and commit what changed';

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const compare = (path, was, made) => {
  if (made.code !== 0) return checkResult(made);
  return checkResult({ code: was === made.text ? 0 : 1, output: `${path}: ${remedy}` });
};

/** Makes the contract anew and puts back the committed one: a check leaves the tree as it found it. */
const makeContract = async (log) => {
  const was = read(contract);
  try {
    const made = await run(process.execPath, ['dist/openapi.js'], { cwd: at('bff'), log });
    return { was, made: { ...made, text: read(contract) } };
  } finally {
    if (was) writeFileSync(contract, was);
  }
};

const makeSchema = async (log) => {
  const dir = mkdtempSync(join(tmpdir(), 'anqi-schema-'));
  try {
    const output = join(dir, 'schema.d.ts');
    const made = await run(at('bff/node_modules/.bin/openapi-typescript'), [contract, '--output', output], {
      log,
    });
    return { was: read(schema), made: { ...made, text: read(output) } };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

/** openapi.json follows from the DTOs, and the mini-app's types from openapi.json. */
export const generatedFiles = async ({ log }) => {
  const made = await makeContract(log);
  const types = await makeSchema(log);
  const results = [
    compare('bff/openapi.json', made.was, made.made),
    compare('miniapp/src/api/schema.d.ts', types.was, types.made),
  ];
  return { ...sumOf(results), problems: results.flatMap(({ problems }) => problems) };
};
