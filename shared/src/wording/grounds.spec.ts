import { describe, expect, it } from '@jest/globals';
import { publicGround } from '../codes/public-ground.js';
import { POLICY_PACKS } from '../policies/packs.js';
import { groundText, reasonText } from './grounds.js';

const packs = Object.values(POLICY_PACKS).flat();

describe('groundText', () => {
  it.each(['complaint', 'case', 'data-clue', 'transferred'])('never tells that it was a %s', (reason) => {
    for (const pack of packs) {
      const ground = publicGround(reason, pack);
      expect(groundText(ground, 'zh-CN', pack.reasonNames)).toBe('依线索检查');
      expect(groundText(ground, 'en', pack.reasonNames)).toBe('Following a clue');
    }
  });

  it('names the others, by the pack’s own name where it has one', () => {
    expect(groundText('routine', 'zh-CN')).toBe('日常检查');
    expect(reasonText('routine', 'en', { routine: { 'zh-CN': '巡查', en: 'Patrol' } })).toBe('Patrol');
    expect(groundText('unheard-of', 'en')).toBe('Another ground in law');
  });
});
