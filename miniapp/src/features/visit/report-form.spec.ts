import { parseInstant } from '@anqi/shared';
import { draftOf, emptyReport, faultsOf } from './report-form';

const NOW = parseInstant('2026-11-20T23:30:00+08:00');

test('begins at this minute in Shanghai, whatever the phone’s time zone', () => {
  expect(emptyReport(NOW)).toMatchObject({ date: '2026-11-20', time: '23:30' });
});

test('an enterprise has to be named, by name or by code', () => {
  const form = emptyReport(NOW);
  expect(faultsOf(form, NOW)).toEqual({ enterpriseName: 'reportNeedsEnterprise' });
  expect(faultsOf({ ...form, enterpriseName: '示例公司' }, NOW)).toEqual({});
  expect(faultsOf({ ...form, enterpriseId: 'e' }, NOW)).toEqual({});
});

test('what lies ahead cannot have happened', () => {
  const form = { ...emptyReport(NOW), enterpriseName: '示例公司', time: '23:31' };
  expect(faultsOf(form, NOW)).toEqual({ time: 'reportFuture' });
});

test('only what was filled in is sent', () => {
  const form = { ...emptyReport(NOW), enterpriseName: ' 示例公司 ', words: '  ' };
  expect(draftOf(form)).toEqual({
    enterpriseId: undefined,
    creditCode: undefined,
    enterpriseName: '示例公司',
    departmentName: undefined,
    words: undefined,
    contactPhone: undefined,
    happenedAt: '2026-11-20T23:30:00+08:00',
  });
});
