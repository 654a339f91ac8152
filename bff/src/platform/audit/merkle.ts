import { createHash } from 'node:crypto';

/** Merkle trees as of RFC 6962: leaves and nodes are hashed apart, so that neither passes for the other. */
export function leafOf(text: string): Buffer {
  return createHash('sha256').update('\0').update(text).digest();
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update('\x01').update(left).update(right).digest();
}

export function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  const half = splitOf(leaves.length);
  return nodeOf(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

/** What has to be hashed in beside the leaf at `index`, from the leaf upwards. */
export function pathOf(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length <= 1) return [];
  const half = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)];
  return index < half
    ? [...pathOf(left, index), rootOf(right)]
    : [...pathOf(right, index - half), rootOf(left)];
}

interface Proof {
  index: number;
  /** Leaves of the tree. */
  size: number;
  path: readonly Buffer[];
}

/** The root that a leaf and its path lead to; `null` where the path has another length than such a tree's. */
export function rootFrom(leaf: Buffer, { index, size, path }: Proof): Buffer | null {
  if (size <= 1) return size === 1 && path.length === 0 ? leaf : null;
  const half = splitOf(size);
  const beside = path.at(-1);
  const isLeft = index < half;
  const below = rootFrom(leaf, {
    index: isLeft ? index : index - half,
    size: isLeft ? half : size - half,
    path: path.slice(0, -1),
  });
  if (below === null || beside === undefined) return null;
  return isLeft ? nodeOf(below, beside) : nodeOf(beside, below);
}

/** The largest power of two below `size`, which is 2 or more. */
function splitOf(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}
