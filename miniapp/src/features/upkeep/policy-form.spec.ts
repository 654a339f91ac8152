import { findPack, termsOf, type PolicyPack } from '@anqi/shared';
import { formOf, termsOfForm, wrongFields } from './policy-form';

const [pack] = findPack('nanchang-hitech') as [PolicyPack];
const TODAY = '2026-11-25';

test('what is not touched stays as it was, from tomorrow on', () => {
  const form = formOf(termsOf(pack), TODAY);
  expect(wrongFields(form, TODAY)).toEqual([]);
  expect(termsOfForm(form)).toEqual({ ...termsOf(pack), effectiveFrom: '2026-11-26' });
});

test('a blank cap is none, a blank source names none', () => {
  const form = formOf(termsOf(pack), TODAY);
  const { cap } = termsOfForm({
    ...form,
    caps: { ...form.caps, A: ' ', D: '3' },
    source: '  ',
    ungraded: '',
  });
  expect(cap).toEqual({ perYear: { A: null, B: 2, C: 4, D: 3 }, ungraded: null, source: null });
});

test('names every wrong field', () => {
  const form = formOf(termsOf(pack), TODAY);
  const wrong = {
    ...form,
    effectiveFrom: TODAY,
    figures: { ...form.figures, mergeDays: '三十', maxVisitDates: '0' },
    caps: { ...form.caps, B: '-1' },
    hoursTo: '08:00',
  };
  expect(wrongFields(wrong, TODAY)).toEqual(['effectiveFrom', 'mergeDays', 'maxVisitDates', 'B', 'hoursTo']);
});
