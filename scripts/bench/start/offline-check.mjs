// `node --jitless`, as a phone without JIT: how long it takes to check a live code by itself, as JSON.
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { at } from '../../lib/root.mjs';

const times = Number(process.argv[2]);

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
  const toNode = middle(phone) / middle(server);
  process.stdout.write(JSON.stringify({ times, middleMs: middle(phone), slowestMs: phone.at(-1), toNode }));
};

await measure();
