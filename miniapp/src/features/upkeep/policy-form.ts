import { addDays, type PolicyTerms, type QuietWindow } from '@anqi/shared';

/** Terms as they are typed: figures are texts, and a blank cap is none. */
export interface PolicyForm {
  effectiveFrom: string;
  quietWindows: QuietWindow[];
  figures: Record<Figure, string>;
  caps: Record<string, string>;
  ungraded: string;
  source: string;
  hoursFrom: string;
  hoursTo: string;
  waiverApproval: PolicyTerms['waiverApproval'];
}

export const GRADES = ['A', 'B', 'C', 'D'] as const;
/** Whole numbers, each with its bounds. */
export const FIGURES = {
  leadWorkingDays: { text: 'lead', least: 0, most: 60 },
  emergencyReportHours: { text: 'emergency', least: 1, most: 720 },
  mergeDays: { text: 'merge', least: 0, most: 366 },
  jointDays: { text: 'joint', least: 0, most: 366 },
  maxVisitDates: { text: 'dates', least: 1, most: 366 },
  certificateWarnDays: { text: 'warn', least: 0, most: 366 },
} as const;
export type Figure = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as Figure[];

/** The terms in force, from tomorrow on. */
export function formOf(terms: PolicyTerms, today: string): PolicyForm {
  const { quietWindows, cap, workingHours, waiverApproval } = terms;
  return {
    effectiveFrom: addDays(today, 1),
    quietWindows,
    figures: Object.fromEntries(FIGURE_KEYS.map((key) => [key, String(terms[key])])) as Record<
      Figure,
      string
    >,
    caps: Object.fromEntries(GRADES.map((grade) => [grade, String(cap.perYear[grade] ?? '')])),
    ungraded: cap.ungraded ?? '',
    source: cap.source ?? '',
    hoursFrom: workingHours.from,
    hoursTo: workingHours.to,
    waiverApproval,
  };
}

const WHOLE = /^\d{1,3}$/;

/** Which fields are wrong, by their keys. */
export function wrongFields(form: PolicyForm, today: string): string[] {
  const figures = FIGURE_KEYS.filter((key) => {
    const { least, most } = FIGURES[key];
    const figure = Number(form.figures[key]);
    return !WHOLE.test(form.figures[key].trim()) || figure < least || figure > most;
  });
  const caps = GRADES.filter((grade) => {
    const typed = (form.caps[grade] ?? '').trim();
    return typed !== '' && !WHOLE.test(typed);
  });
  return [
    ...(form.effectiveFrom > today ? [] : ['effectiveFrom']),
    ...figures,
    ...caps,
    ...(form.hoursFrom < form.hoursTo ? [] : ['hoursTo']),
  ];
}

/** Of a form without a wrong field. */
export function termsOfForm(form: PolicyForm): PolicyTerms {
  const { effectiveFrom, quietWindows, figures, caps, ungraded, source, waiverApproval } = form;
  const capOf = (grade: string): number | null =>
    (caps[grade] ?? '').trim() === '' ? null : Number(caps[grade]);
  return {
    effectiveFrom,
    quietWindows,
    ...(Object.fromEntries(FIGURE_KEYS.map((key) => [key, Number(figures[key])])) as Record<Figure, number>),
    cap: {
      perYear: Object.fromEntries(GRADES.map((grade) => [grade, capOf(grade)])),
      ungraded: ungraded || null,
      source: source.trim() || null,
    },
    workingHours: { from: form.hoursFrom, to: form.hoursTo },
    waiverApproval,
  };
}
