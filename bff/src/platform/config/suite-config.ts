import { hasSuite, SUITE_NAMES, type SuiteName } from '../seals/suites.js';

/** `international` unless said otherwise; refused where this build of Node lacks the algorithms. */
export function suiteFrom(stated = 'international'): SuiteName {
  const name = SUITE_NAMES.find((each) => each === stated);
  if (name === undefined)
    throw new Error(`CRYPTO_SUITE is one of ${SUITE_NAMES.join(', ')}, not "${stated}"`);
  if (!hasSuite(name)) throw new Error('CRYPTO_SUITE=national: the OpenSSL of this Node has no SM3 and SM4');
  return name;
}
