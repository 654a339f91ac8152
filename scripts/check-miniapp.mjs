// Weighs a build of the mini-app and parses what old phones have to run: `node scripts/check-miniapp.mjs h5|weapp`.
import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../miniapp');
const { parse } = createRequire(path.join(root, 'package.json'))('acorn');

const KB = 1000;
/** WeChat refuses a package over 2 MB; the main package is what a cold start loads, so it gets half. */
const LIMITS = { weappMain: 1000 * KB, weappPackage: 2000 * KB, h5FirstLoad: 140 * KB };
/** What Chrome 64 and iOS 12 run (see babel.config.js). */
const ES_LEVEL = 2018;

const target = process.argv[2];
const dist = path.join(root, 'dist', target ?? '');
if (!['h5', 'weapp'].includes(target) || !existsSync(dist)) {
  console.error('usage: check-miniapp.mjs h5|weapp, after the build of that target');
  process.exit(2);
}

const faults = [...(target === 'h5' ? weighH5() : [...weighWeapp(), ...unknownStyles()]), ...tooNew()];
faults.forEach((fault) => console.error(`  ✗ ${fault}`));
process.exit(faults.length > 0 ? 1 : 0);

function weighWeapp() {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map((part) => part.root.replace(/\/$/, ''));
  const all = files(dist);
  const inside = (name) => (file) => path.relative(dist, file).startsWith(`${name}/`);
  const packages = roots.map((name) => [name, all.filter(inside(name)), LIMITS.weappPackage]);
  const main = all.filter((file) => !roots.some((name) => inside(name)(file)));
  console.log('WeChat packages:');
  return [['main', main, LIMITS.weappMain], ...packages].flatMap(([name, parts, limit]) =>
    weigh(name, sum(parts.map((file) => statSync(file).size)), limit),
  );
}

/** Scripts of index.html and those that the home page asks for: its own chunk and what it shares. */
function weighH5() {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const first = [...html.matchAll(/<script[^>]+src="\/?([^"]+)"/g)].map(([, src]) => path.join(dist, src));
  const loaded = new Set([...first, ...homeChunks(first)]);
  const size = sum([...loaded].map((file) => gzipSync(readFileSync(file), { level: 9 }).length));
  console.log(`Home's first load in the browser, ${loaded.size} scripts:`);
  return weigh('script, gzip', size, LIMITS.h5FirstLoad);
}

/** The entry names each page's chunks as `e(12),e(34)…pages/home/index`: read them where the router does. */
function homeChunks(entries) {
  const source = entries.map((file) => readFileSync(file, 'utf8')).join('\n');
  const home = /"path":"pages\/home\/index","load":function[^]*?\.then/.exec(source)?.[0];
  const ids = [...(home ?? '').matchAll(/\.e\((\d+|"[\w-]+")\)/g)].map(([, id]) => id.replace(/"/g, ''));
  if (ids.length === 0) throw new Error('the home page has no chunk in the entry: has the router changed?');
  const chunks = files(path.join(dist, 'js')).filter((file) => file.endsWith('.js'));
  return ids.map((id) => chunks.find((file) => chunkId(file) === id)).filter(Boolean);
}

function chunkId(file) {
  const match = /\.push\(\[\[(\d+|"[\w-]+")/.exec(readFileSync(file, 'utf8').slice(0, 400));
  return match?.[1].replace(/"/g, '');
}

/** Every script parses as ES2018; the wasm reader's loader is loaded only by browsers that have wasm. */
function tooNew() {
  const scripts = files(dist).filter((file) => file.endsWith('.js'));
  console.log(`${scripts.length} scripts parsed as ES${ES_LEVEL}`);
  return scripts.flatMap((file) => {
    try {
      parse(readFileSync(file, 'utf8'), { ecmaVersion: ES_LEVEL, sourceType: 'script', allowHashBang: true });
      return [];
    } catch (error) {
      return [`${path.relative(dist, file)} is newer than ES${ES_LEVEL}: ${error.message}`];
    }
  });
}

/** WeChat's compiler refuses a whole style sheet for one universal selector. */
function unknownStyles() {
  const selectorsOf = (file) => readFileSync(file, 'utf8').replace(/\{[^{}]*\}/g, '{}');
  return files(dist)
    .filter((file) => file.endsWith('.wxss') && selectorsOf(file).includes('*'))
    .map((file) => `${path.relative(dist, file)} has a universal selector`);
}

function weigh(name, bytes, limit) {
  const kb = (size) => `${(size / KB).toFixed(1)} kB`;
  console.log(`  ${name.padEnd(24)} ${kb(bytes).padStart(10)} of ${kb(limit)}`);
  return bytes > limit ? [`${name} weighs ${kb(bytes)}, more than ${kb(limit)}`] : [];
}

function files(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(path.join(directory, entry.name)) : [path.join(directory, entry.name)],
  );
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
