import { describe, expect, it } from '@jest/globals';
import { fieldText, problemText } from './problems.js';

describe('problems in words', () => {
  it('name what happened and how to mend it, in the language asked for', () => {
    expect(problemText('too-many-requests', 'zh-CN', { seconds: 30 })).toEqual({
      title: '操作过于频繁',
      detail: '请在 30 秒后再试。',
    });
    expect(problemText('not-signed-in', 'en').title).toBe('Please sign in');
  });

  it('say of a field what is wrong, and of an unknown fault that the format is', () => {
    expect(fieldText('missing', 'zh-CN')).toBe('请填写');
    expect(fieldText('unheard-of', 'en')).toBe('Wrong format: check it');
    expect(fieldText('constructor', 'en')).toBe('Wrong format: check it');
  });
});
