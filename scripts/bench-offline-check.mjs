#!/usr/bin/env node
// node scripts/bench-offline-check.mjs [TIMES]: how long a phone without JIT takes to check a live code by itself.
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { at } from './lib/root.mjs';

const LIMIT_MS = 300;
const times = Number(process.argv[2] ?? 50);

const aToken = ({ composeToken }, privateKey) =>
  composeToken(
    {
      kind: 'inspection-code',
      keyId: '1',
      planId: '01J9ZK3V7Q8R2M4N6P8S0T2V4W',
      period: 29_927_610,
      statement: {
        ...{ issuer: '360191', periodSeconds: 60, emergency: false },
        ...{ startsAtMinute: 29_927_600, endsAtMinute: 29_927_720 },
        ...{ department: '示例市示例区应急管理局', enterprise: '示例精密制造有限公司' },
      },
    },
    {
      tagOf: () => 'T'.repeat(22),
      signatureOf: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    },
  );

const timesOf = (check) =>
  Array.from({ length: times }, () => {
    const from = performance.now();
    if (!check()) throw new Error('a genuine code was refused');
    return performance.now() - from;
  }).sort((one, other) => one - other);

const measure = async () => {
  const shared = await import(at('shared', 'dist', 'index.js'));
  const nacl = createRequire(at('miniapp', 'package.json'))('tweetnacl');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x } = publicKey.export({ format: 'jwk' });
  const token = aToken(shared, privateKey);
  const { of: text, text: signature } = shared.parseToken(token).signature;
  const phone = timesOf(() => {
    const parsed = shared.parseToken(token);
    const now = shared.periodStart(parsed.claims.period, 60);
    return (
      shared.isSignedBy(parsed, x, nacl.sign.detached.verify) &&
      shared.offlineVerdict(parsed.claims, now) === 'valid'
    );
  });
  const server = timesOf(() =>
    verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url')),
  );
  const middle = (sorted) => sorted[Math.floor(sorted.length / 2)];
  const ms = (value) => `${value.toFixed(1)} ms`;
  console.log(
    `${token.length} characters; ${times} checks without JIT, one process of node ${process.version}`,
  );
  console.log(`middle ${ms(middle(phone))}, slowest ${ms(phone.at(-1))} of ${LIMIT_MS} ms`);
  console.log(`${(middle(phone) / middle(server)).toFixed(0)} times node:crypto (${ms(middle(server))})`);
  return middle(phone) <= LIMIT_MS ? 0 : 1;
};

if (process.execArgv.includes('--jitless')) {
  process.exitCode = await measure();
} else {
  const self = fileURLToPath(import.meta.url);
  const options = { stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } };
  process.exitCode = spawnSync(process.execPath, ['--jitless', self, String(times)], options).status ?? 1;
}
