import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCells } from './check-cells.js';
import { type Cells, keyOf, REGISTER_IDS } from './register.js';
import { REGISTERS } from './registers.js';

const choices = {
  department: ['消防大队', '市场监管局'],
  fields: ['安全生产', '食药安全', '环境保护'],
  grade: ['A', 'B'],
  nextGrade: ['A', 'B'],
};
const ITEM: Cells = { department: '消防大队', name: '示例事项', basis: '示例法第一条', noDisturb: '是' };
const item = (more: Cells) => checkCells(REGISTERS.items, { ...ITEM, ...more }, choices);
const faults = (more: Cells): string[] => item(more).faults.map(({ column, fault }) => `${column}: ${fault}`);

describe('a cell', () => {
  it.each<[string, Cells, string, string]>([
    ['a flag not filled in is no', {}, 'offSite', '否'],
    ['a flag as people tick it', { offSite: '√' }, 'offSite', '是'],
    ['blanks around it', { name: ' 示例事项 ' }, 'name', '示例事项'],
    ['a date as people write it', { publishedFrom: '2026年1月5日' }, 'publishedFrom', '2026-01-05'],
    [
      'choices in any order and with any sign',
      { fields: '环境保护，安全生产' },
      'fields',
      '安全生产、环境保护',
    ],
    ['the same choice twice', { fields: '安全生产、安全生产' }, 'fields', '安全生产'],
  ])('%s', (_name, more, column, value) => {
    const { cells, faults: found } = item(more);
    expect([cells[column], found]).toEqual([value, []]);
  });

  it.each<[Cells, string]>([
    [{ name: '' }, 'name: missing'],
    [{ name: '长'.repeat(121) }, 'name: too-long'],
    [{ name: '=HYPERLINK("http://x")' }, 'name: like-a-formula'],
    [{ name: '@SUM(A1)' }, 'name: like-a-formula'],
    [{ name: '-2+3' }, 'name: like-a-formula'],
    [{ name: '＝1+1' }, 'name: like-a-formula'],
    [{ name: '示例\u202e事项' }, 'name: hidden-sign'],
    [{ name: '示例\0事项' }, 'name: hidden-sign'],
    [{ name: '示例\ud800' }, 'name: hidden-sign'],
    [{ department: '消防局' }, 'department: not-one-of'],
    [{ fields: '安全生产、气象' }, 'fields: not-one-of'],
    [{ noDisturb: '也许' }, 'noDisturb: not-yes-or-no'],
    [{ publishedFrom: '2026-02-30' }, 'publishedFrom: not-a-date'],
    [{ publishedFrom: '0026-02-01' }, 'publishedFrom: not-a-date'],
    [{ publishedFrom: '2026-12-01', publishedUntil: '2026-11-30' }, 'publishedUntil: ends-before-it-begins'],
  ])('%j', (more, fault) => {
    expect(faults(more)).toEqual([fault]);
  });

  it('a credit code of the early pilot is doubted and taken', () => {
    const cells = { creditCode: '91000000ma000000１４' };
    const { cells: read, doubts, faults: found } = checkCells(REGISTERS['passive-monitoring'], cells, {});
    expect([read.creditCode, doubts, found]).toEqual(['91000000MA00000014', ['creditCode'], []]);
    const wrong = checkCells(REGISTERS['passive-monitoring'], { creditCode: '91000000MA' }, {});
    expect(wrong.faults).toMatchObject([{ column: 'creditCode', fault: 'wrong-code' }]);
  });

  it('what belongs together is filled in together', () => {
    const of = (more: Cells) =>
      checkCells(REGISTERS.grades, { creditCode: '91000000MA00000013', ...more }, choices).faults.map(
        ({ column, fault }) => `${column}: ${fault}`,
      );
    expect(of({ nextGrade: 'A' })).toEqual(['nextGradeFrom: needs-both']);
    expect(of({ nextGradeFrom: '2026-12-01' })).toEqual(['nextGrade: needs-both']);
    expect(of({ nextGrade: 'A', nextGradeFrom: '2026-12-01' })).toEqual([]);
  });
});

test.each(REGISTER_IDS)('%s hangs together', (id) => {
  const register = REGISTERS[id];
  const keys = register.columns.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(register.columns.map(({ heading }) => heading['zh-CN'])).size).toBe(keys.length);
  const named = [
    ...register.keys,
    ...register.unique.flat(),
    ...register.shown,
    ...register.periods.flat(),
    ...register.together.flat(),
    register.title,
  ];
  expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  const required = register.columns.filter((column) => column.required).map(({ key }) => key);
  expect(register.keys.filter((key) => required.includes(key))).not.toEqual([]); // a blank row names nothing
});

test('whatever a cell holds, what is read reads the same again', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(...REGISTERS.items.columns.map(({ key }) => key)),
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('是', '安全生产', '消防大队', '2026-1-5')),
      ),
      (cells) => {
        const first = item(cells);
        if (first.faults.length > 0) return;
        const again = checkCells(REGISTERS.items, first.cells, choices);
        expect(again).toEqual(first);
        expect(keyOf(REGISTERS.items, again.cells)).toBe(keyOf(REGISTERS.items, first.cells));
      },
    ),
  );
});
