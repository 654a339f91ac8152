// Builds one target with Taro and then checks what came out: `node build.mjs h5|weapp`.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = path.dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
if (target !== 'h5' && target !== 'weapp') {
  console.error('usage: node build.mjs h5|weapp');
  process.exit(2);
}

const taro = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@tarojs/cli/package.json')),
  'bin/taro',
);
rmSync(path.join(root, 'dist', target), { recursive: true, force: true });
run(taro, ['build', '--type', target]);
run(path.join(root, '../scripts/check-miniapp.mjs'), [target]);
if (target === 'h5') compress(path.join(root, 'dist', 'h5'));

function run(script, args) {
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

/** Beside each text its compressed forms, made once as small as they get, for the server to send. */
function compress(dir) {
  const texts = readdirSync(dir, { recursive: true }).filter((name) => /\.(html|js|css|wasm)$/.test(name));
  for (const file of texts.map((name) => path.join(dir, name))) {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
