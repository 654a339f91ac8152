import { expect, it } from '@jest/globals';
import { categoryOf, type CategoryName } from './intake.js';

const NAMES: CategoryName[] = [
  { theirs: '噪声扰民', category: 'safety' },
  { theirs: 'market', category: 'transport' },
];

it.each([
  ['a mapped name', ' 噪声扰民 ', 'safety', null],
  ['one of ours', 'utilities', 'utilities', null],
  ['the sender’s meaning before ours', 'market', 'transport', null],
  ['a name nobody mapped', '其他行业管理', 'other', '其他行业管理'],
  ['none at all', undefined, 'other', null],
  ['a blank', ' ', 'other', null],
])('%s', (_name, theirs, category, unknown) => {
  expect(categoryOf(theirs, NAMES)).toEqual({ category, unknown });
});
