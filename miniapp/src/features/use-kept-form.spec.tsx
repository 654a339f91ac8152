import { act, renderHook } from '@testing-library/react';
import { useKeptForm } from './use-kept-form';

const open = (hour: string) =>
  renderHook(({ now }) => useKeptForm('test', () => ({ words: '', hour: now })), {
    initialProps: { now: hour },
  });

test('what was typed comes back, what was not follows the clock', () => {
  const yesterday = open('09:00');
  act(() => yesterday.result.current.change({ words: '两人未出示检查码' }));
  yesterday.unmount();

  const today = open('14:00');
  expect(today.result.current.form).toEqual({ words: '两人未出示检查码', hour: '14:00' });
  today.rerender({ now: '14:05' });
  expect(today.result.current.form.hour).toBe('14:05');
  act(() => today.result.current.change({ hour: '13:30' }));
  today.rerender({ now: '14:06' });
  expect(today.result.current.form.hour).toBe('13:30');

  act(() => today.result.current.forget());
  today.unmount();
  expect(open('15:00').result.current.form).toEqual({ words: '', hour: '15:00' });
});
