import { describe, expect, it } from '@jest/globals';
import { NOTICE_KINDS } from '../states/notice-kinds.js';
import { LANGUAGES } from './language.js';
import { noticeText } from './notices.js';

/** What the product puts into its notices, by name. */
const DATA = {
  enterprise: '示例甲公司',
  department: '演示应急局',
  number: '20261125-SHXXXXXX',
  startsAt: '2026-11-25T09:30:00+08:00',
  endsAt: '2026-11-25T11:30:00+08:00',
  due: '2026-11-25T08:30:00+08:00',
  date: '2026-12-10',
  source: '示例热线',
  externalId: 'RX-001',
  reason: '材料不全，请补充依据',
  count: 12,
  officer: '示例专员',
  caller: '示例镇',
  called: '示例局',
  purpose: '了解用工情况',
  from: '2026-12-01',
  until: '2026-12-05',
  today: 2,
  amber: 1,
  red: 0,
};

describe('noticeText', () => {
  it.each(NOTICE_KINDS)('%s is told with what its notice carries', (kind) => {
    for (const language of LANGUAGES) {
      const { title, body } = noticeText(kind, language, DATA);
      expect(title + body).not.toMatch(/[{}]|\+08:00|2026-/);
    }
  });

  it('reads dates and instants as a person does', () => {
    expect(noticeText('approval-asked', 'zh-CN', DATA).body).toBe(
      '示例甲公司，11月25日 周三 09:30–11:30。请在 11月25日 周三 08:30 前审批，逾期计划失效。',
    );
    expect(noticeText('follow-up-opened', 'en', { due: '2026-11-26' }).body).toContain('by Thu 26 Nov');
  });

  it('sets no time where nothing is due', () => {
    expect(noticeText('approval-asked', 'zh-CN', { ...DATA, due: null }).body).toBe(
      '示例甲公司，11月25日 周三 09:30–11:30。应急登记，请尽快补批。',
    );
  });
});
