import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { messageGroupOf } from '../states/message-states.js';
import { NOTICE_KINDS } from '../states/notice-kinds.js';
import { messagePhrases } from './messages.js';
import {
  characterString,
  phrase,
  sourcesOfField,
  type TemplateFields,
  templateValues,
  thing,
} from './subscribe-message.js';

const AT = '2026-11-25T09:05:00+08:00';
const PRIVATE = {
  enterprise: '示例甲公司',
  officer: '示例专员',
  reason: '有人反映消防通道堵塞',
  externalId: 'RX-001',
  source: '示例热线',
  startsAt: '2026-11-26T09:30:00+08:00',
  endsAt: '2026-11-26T11:30:00+08:00',
};
const ALL: TemplateFields = {
  thing1: 'title',
  thing2: 'hint',
  thing3: 'due',
  thing4: 'department',
  thing5: 'number',
  phrase6: 'state',
  time7: 'at',
  date8: 'at',
  character_string9: 'number',
};

describe('templateValues', () => {
  it('fills each field with its own thing', () => {
    const data = { number: '20261125-SHXXXXXX', department: '演示应急局', due: '2026-11-26T18:00:00+08:00' };
    expect(templateValues(ALL, { kind: 'request-answered', data, at: AT })).toEqual({
      thing1: { value: '诉求已有结果' },
      thing2: { value: '请打开小程序查看' },
      thing3: { value: '11月26日 周四 18:00 前' },
      thing4: { value: '演示应急局' },
      thing5: { value: '20261125-SHXXXXXX' },
      phrase6: { value: '已答复' },
      time7: { value: '2026年11月25日 09:05' },
      date8: { value: '2026年11月25日 09:05' },
      character_string9: { value: '20261125-SHXXXXXX' },
    });
  });

  it('leaves no field empty where a notice has no such thing, or a wrong one', () => {
    const values = templateValues(ALL, { kind: 'visit-reported', data: { due: 7, number: null }, at: AT });
    expect(values).toMatchObject({
      thing3: { value: '请打开小程序查看' },
      thing4: { value: '请打开小程序查看' },
      character_string9: { value: '-' },
    });
  });

  it.each(NOTICE_KINDS.filter((kind) => messageGroupOf(kind) !== null))(
    '%s fits, and names no person, enterprise or fact',
    (kind) => {
      const said = JSON.stringify(templateValues(ALL, { kind, data: PRIVATE, at: AT }));
      for (const secret of Object.values(PRIVATE)) expect(said).not.toContain(secret);
      expect(said).not.toContain('11月26日');
      expect(messagePhrases[kind]).toBe(phrase(messagePhrases[kind] ?? ''));
    },
  );
});

describe('the limits of WeChat', () => {
  it.each([
    ['诉求已有结果', '诉求已有结果'],
    ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['一二三四五六七八九十一二三四五六七八九十多', '一二三四五六七八九十一二三四五六七八九…'],
    ['两\n行', '两 行'],
    ['  ', '请打开小程序查看'],
  ])('a thing: %j → %j', (value, cut) => expect(thing(value)).toBe(cut));

  it.each([
    ['已经有结果了', '已经有结果'],
    ['ok 已答复!', '已答复'],
    ['done', '请查看'],
  ])('a phrase: %j → %j', (value, cut) => expect(phrase(value)).toBe(cut));

  it.each([
    ['20261125-SH', '20261125-SH'],
    ['号 A1 二', 'A1'],
    ['', '-'],
    ['9'.repeat(40), '9'.repeat(32)],
  ])('a character string: %j → %j', (value, cut) => expect(characterString(value)).toBe(cut));

  it('holds for whatever is written, and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const cut = thing(value);
        expect(cut.length).toBeGreaterThan(0);
        expect(cut.length).toBeLessThanOrEqual(20);
        expect(cut).not.toMatch(/[\n\r]|[\ud800-\udbff](?![\udc00-\udfff])/);
        expect(phrase(value)).toMatch(/^\p{Script=Han}{1,5}$/u);
        expect(characterString(value)).toMatch(/^[\x21-\x7e]{1,32}$/);
      }),
    );
  });
});

describe('sourcesOfField', () => {
  it.each([
    ['thing1', true],
    ['character_string12', true],
    ['amount1', false],
    ['thing', false],
    ['thing123', false],
  ])('%s: %s', (field, known) => expect(sourcesOfField(field) !== null).toBe(known));
});
