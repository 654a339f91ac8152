import { expect, it } from '@jest/globals';
import { ACTIONS } from '../permissions/actions.js';
import { actionText, AUDITED_ACTIONS, subjectText } from './actions.js';
import { LANGUAGES } from './language.js';

it('names every action of the permission table', () => {
  for (const language of LANGUAGES)
    expect(ACTIONS.filter((action) => actionText(action, language) === action)).toEqual([]);
});

it('names each thing once, events by their own names, and leaves its code to what has no name', () => {
  expect(new Set(AUDITED_ACTIONS).size).toBe(AUDITED_ACTIONS.length);
  expect(actionText('request.nudge', 'zh-CN')).toBe('催办');
  expect(actionText('summons.settle', 'zh-CN')).toBe('办结');
  expect(actionText('moon.rise', 'zh-CN')).toBe('moon.rise');
  expect([subjectText('plan', 'en'), subjectText('moon', 'en')]).toEqual(['inspection plan', 'moon']);
});
