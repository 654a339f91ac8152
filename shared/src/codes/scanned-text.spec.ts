import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classifyScan, liveTokenIn, tokenFromLaunch } from './scanned-text.js';
import { packWords } from './text64.js';

const TAG = 'abcdefghijABCDEFGHIJ-_';
const PLAN = `p1abcdefgh${TAG}`;
const CARD = `c1abcdefgh${TAG}`;
const live = (issuer: string): string =>
  `i101J9ZK3V7Q8R2M4N6P8S0T2V4W00hqvzza${issuer}0hqvz00hqw0001o.${packWords('甲局\n甲公司')}.${TAG}${'S'.repeat(86)}`;
const LIVE = live('360100');
const OTHER = { code: '360199', name: '示例北区', host: 'north.example:8443' };
const SOURCES = { hosts: ['anqi.example', '127.0.0.1:3000'], others: [OTHER] };
const CODE = '91350100M000100Y43';

describe('classifyScan', () => {
  it.each([
    ['a plan code', `https://anqi.example/q/${PLAN}`, { kind: 'plan-code', token: PLAN }],
    ['a contact card', `https://anqi.example/q/${CARD}`, { kind: 'contact-card', token: CARD }],
    ['an inspection code', `https://anqi.example/q/${LIVE}`, { kind: 'inspection-code', token: LIVE }],
    ['a local address', `http://127.0.0.1:3000/q/${PLAN}`, { kind: 'plan-code', token: PLAN }],
    ['another spelling of the host', `HTTPS://AnQi.Example/q/${PLAN}`, { kind: 'plan-code', token: PLAN }],
    ['a link with a parameter', `https://anqi.example/q/${PLAN}?from=wx`, { kind: 'plan-code', token: PLAN }],
    ['a typed token', ` ${PLAN} `, { kind: 'plan-code', token: PLAN }],
    ['a spoiled token', `https://anqi.example/q/${PLAN}x`, { kind: 'foreign' }],
    ['an empty token', 'https://anqi.example/q/', { kind: 'foreign' }],
    ['another host', `https://anqi.example.evil/q/${LIVE}`, { kind: 'foreign' }],
    ['a host hidden behind a user name', `https://anqi.example@evil.example/q/${PLAN}`, { kind: 'unknown' }],
    [
      'another district’s card',
      `https://North.example:8443/q/${CARD}`,
      { kind: 'other-district', district: OTHER },
    ],
    ['another district’s live code', live(OTHER.code), { kind: 'other-district', district: OTHER }],
    ['its spoiled code', 'https://north.example:8443/q/x', { kind: 'other-district', district: OTHER }],
    ['a district nobody knows', `https://south.example/q/${PLAN}`, { kind: 'foreign' }],
    ['another port', `http://127.0.0.1:3001/q/${PLAN}`, { kind: 'foreign' }],
    ['a link of our form', 'https://codes.example/q/hello', { kind: 'foreign' }],
    [
      'a publicity link with its code',
      `http://www.gsxt.gov.cn/index.html?uniscid=${CODE}`,
      { kind: 'credit-code', creditCode: CODE, warning: false },
    ],
    ['a publicity link without', 'https://www.gsxt.gov.cn/%7BA1B2C3%7D', { kind: 'licence-link' }],
    ['an electronic licence', 'https://zzlic.licence.example/v1?d=abc', { kind: 'licence-link' }],
    ['an enterprise code of a province', 'https://qym.example.gov.cn/c/9f8e7d', { kind: 'licence-link' }],
    ['a host that only ends alike', 'https://notgov.cn/c/9f8e7d', { kind: 'unknown' }],
    ['a typed credit code', '91350100m000100y43', { kind: 'credit-code', creditCode: CODE, warning: false }],
    [
      'a pilot code',
      '代码：91350211M0000XUF46',
      { kind: 'credit-code', creditCode: '91350211M0000XUF46', warning: true },
    ],
    ['a name', '示例甲乙公司', { kind: 'unknown' }],
    ['nothing', '', { kind: 'unknown' }],
  ])('%s', (_name, text, expected) => {
    expect(classifyScan(text, SOURCES)).toEqual(expected);
  });

  it('takes no text for a code of ours but a token, bare or on our host', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        expect(['plan-code', 'contact-card', 'inspection-code']).not.toContain(
          classifyScan(url, SOURCES).kind,
        );
      }),
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(classifyScan(text, SOURCES).kind).toEqual(expect.any(String));
      }),
    );
  });
});

describe('liveTokenIn', () => {
  it.each([
    ['a link of ours', `https://anqi.example/q/${LIVE}`, LIVE],
    ['a link of any host', ` https://else.example/q/${LIVE}?from=wx `, LIVE],
    ['the bare token', LIVE, LIVE],
    ['a printed code', `https://anqi.example/q/${PLAN}`, null],
    ['a spoiled one', `https://anqi.example/q/${LIVE}x`, null],
    ['words', '示例', null],
  ])('%s', (_name, text, token) => {
    expect(liveTokenIn(text)).toBe(token);
  });
});

describe('tokenFromLaunch', () => {
  it.each([
    ['q', { q: encodeURIComponent(`https://anqi.example/q/${LIVE}`) }, LIVE],
    ['q not encoded', { q: `https://anqi.example/q/${LIVE}` }, LIVE],
    ['q with a spoiled token', { q: encodeURIComponent('https://anqi.example/q/spoiled') }, 'spoiled'],
    ['q of another form', { q: encodeURIComponent('https://anqi.example/home') }, null],
    ['scene', { scene: encodeURIComponent(PLAN) }, PLAN],
    ['a card’s scene', { scene: encodeURIComponent(CARD) }, CARD],
    ['a lone percent sign', { scene: '%' }, '%'],
    ['neither', {}, null],
    ['both empty', { q: '', scene: '' }, null],
  ])('%s', (_name, query, token) => {
    expect(tokenFromLaunch(query)).toBe(token);
  });
});
