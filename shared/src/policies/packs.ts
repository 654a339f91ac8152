import { MINHANG } from './minhang.js';
import { NANCHANG_HITECH } from './nanchang-hitech.js';
import { NANYANG } from './nanyang.js';
import type { PolicyPack } from './policy-pack.js';

/** Every pack that comes with the product, each with its versions. A new place is a new entry here. */
export const POLICY_PACKS = {
  'nanchang-hitech': NANCHANG_HITECH,
  nanyang: NANYANG,
  minhang: MINHANG,
} as const;

export type PackId = keyof typeof POLICY_PACKS;

export const DEFAULT_PACK: PackId = 'nanchang-hitech';

export function isPackId(id: string): id is PackId {
  return Object.prototype.hasOwnProperty.call(POLICY_PACKS, id);
}

/** The versions of a pack, or `undefined` where there is no such pack. */
export function findPack(id: string): readonly PolicyPack[] | undefined {
  return isPackId(id) ? POLICY_PACKS[id] : undefined;
}
