import { expect, it } from '@jest/globals';
import { auditChangeValue, auditCodeText, auditFieldText } from './audit-changes.js';

it.each([
  ['plan', 'status', 'approved', '已批准'],
  ['request', 'status', 'closed', '已销号'],
  ['plan', 'reason', 'routine', '日常检查'],
  ['closed-day', 'reason', 'routine', 'routine'],
  ['plan', 'mode', 'off-site', '非现场检查'],
  ['plan', 'status', 'constructor', 'constructor'],
  ['nothing', 'nothing', 'approved', 'approved'],
])('a code of %s.%s: %s', (subjectType, field, code, said) => {
  expect(auditCodeText({ subjectType, field, code }, 'zh-CN')).toBe(said);
});

it('a field without a name has none, whatever an object is born with', () => {
  expect(auditFieldText('status', 'en')).toBe('State');
  for (const field of ['satisfaction', 'constructor', '__proto__'])
    expect(auditFieldText(field, 'zh-CN')).toBeNull();
});

it.each([
  [{ before: '待审批', after: '已批准' }, '待审批 → 已批准'],
  [{ before: null, after: '已批准' }, '已批准'],
  [{ before: '示*', after: null }, '示* → 空'],
])('%j', (change, said) => {
  expect(auditChangeValue(change, 'zh-CN')).toBe(said);
});
