import { describe, expect, it } from '@jest/globals';
import { fill, findText, languageFrom, text } from './language.js';

const TABLE = { hello: { 'zh-CN': '您好，{name}', en: 'Hello, {name}' } };

describe('texts', () => {
  it.each([
    ['{a} 与 {b}', { a: 1, b: '二' }, '1 与 二'],
    ['{a}{a}', { a: 'x' }, 'xx'],
    ['{a} 与 {b}', { a: 0 }, '0 与 {b}'],
    ['没有参数', {}, '没有参数'],
    ['{a}', { a: '{b}', b: 'no' }, '{b}'],
  ])('fill %p with %p', (template, params, filled) => expect(fill(template, params)).toBe(filled));

  it('come from a table in the language asked for', () => {
    expect(text(TABLE, 'hello', 'zh-CN', { name: '甲' })).toBe('您好，甲');
    expect(text(TABLE, 'hello', 'en', { name: 'A' })).toBe('Hello, A');
  });

  it('of an open list may be missing, and nothing is inherited', () => {
    expect(findText(TABLE, 'hello', 'en', { name: 'A' })).toBe('Hello, A');
    expect(findText(TABLE, 'goodbye', 'en')).toBeUndefined();
    expect(findText(TABLE, 'constructor', 'en')).toBeUndefined();
  });
});

describe('languageFrom', () => {
  it.each([
    ['en', 'en'],
    ['en-GB,zh;q=0.8', 'en'],
    ['zh_CN', 'zh-CN'],
    ['fr, en;q=0.5', 'en'],
    ['EN', 'en'],
    ['fr', 'zh-CN'],
    ['*', 'zh-CN'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
    [null, 'zh-CN'],
  ] as const)('%p → %s', (accepted, language) => expect(languageFrom(accepted)).toBe(language));
});
