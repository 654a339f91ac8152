import { expect, test } from '@jest/globals';
import { AuditSigner, signerOf } from '../../src/platform/audit/signed.js';
import type { Config } from '../../src/platform/index.js';
import type { SuiteName } from '../../src/platform/seals/suites.js';

const [OLD, NEW] = ['old-secret-of-the-example-0123456789', 'new-secret-of-the-example-0123456789'];
const signer = (suite: SuiteName, seal: string, ...oldSealKeys: string[]): AuditSigner =>
  new AuditSigner({ keys: { seal }, oldSealKeys, suite } as unknown as Config);
const HEAD = { seq: 7, link: 'ab'.repeat(32) };

test('the suite decides by what a head is signed, 64 bytes either way', () => {
  const [ed25519, bySm2] = (['international', 'national'] as const).map((suite) =>
    signer(suite, NEW).sign('anqi-audit-head', HEAD),
  );
  expect(ed25519!.keyId).not.toBe(bySm2!.keyId);
  for (const { signature } of [ed25519!, bySm2!])
    expect(Buffer.from(signature, 'base64url')).toHaveLength(64);
});

test.each(['international', 'national'] as const)(
  'what %s keys signed stays good after both have changed',
  (suite) => {
    const before = signer(suite, OLD).sign('anqi-audit-head', HEAD);
    for (const now of ['international', 'national'] as const) {
      expect(signerOf('anqi-audit-head', before, signer(now, NEW, OLD).trusted)).toBe('ours');
      expect(signerOf('anqi-audit-head', before, signer(now, NEW).trusted)).toBe('unknown-key');
      expect(signerOf('anqi-receipt', before, signer(now, NEW, OLD).trusted)).toBe('forged');
      expect(signerOf('anqi-audit-head', { ...before, seq: 8 } as never, signer(now, NEW, OLD).trusted)).toBe(
        'forged',
      );
    }
  },
);
