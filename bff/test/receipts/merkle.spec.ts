import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { leafOf, pathOf, rootFrom, rootOf } from '../../src/platform/audit/merkle.js';

const leaves = (size: number): Buffer[] => Array.from({ length: size }, (_, at) => leafOf(`row ${at}`));
const sha = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

test('three leaves, by hand (RFC 6962, 2.1)', () => {
  const [one, two, three] = ['a', 'b', 'c'].map((text) => sha('\x00', text)) as [Buffer, Buffer, Buffer];
  const expected = sha('\x01', sha('\x01', one, two), three);
  expect(rootOf(['a', 'b', 'c'].map(leafOf))).toEqual(expected);
  expect(rootOf([])).toEqual(sha(''));
});

test.each(Array.from({ length: 17 }, (_, at) => at + 1))(
  'every leaf of %i leads to the root, at its place',
  (size) => {
    const tree = leaves(size);
    const root = rootOf(tree);
    for (let index = 0; index < size; index++) {
      const path = pathOf(tree, index);
      expect(rootFrom(tree[index]!, { index, size, path })).toEqual(root);
      expect(rootFrom(leafOf('another'), { index, size, path })).not.toEqual(root);
      const elsewhere = (index + 1) % size;
      if (size > 1) expect(rootFrom(tree[index]!, { index: elsewhere, size, path })).not.toEqual(root);
    }
  },
);

test('a path that is too short or too long leads nowhere', () => {
  const tree = leaves(5);
  const path = pathOf(tree, 2);
  expect(rootFrom(tree[2]!, { index: 2, size: 5, path: path.slice(1) })).toBeNull();
  expect(rootFrom(tree[2]!, { index: 2, size: 5, path: [leafOf('x'), ...path] })).toBeNull();
});
