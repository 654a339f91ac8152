import type { RatingLevel, SummonsEvent } from '@anqi/shared';

/** What the sheets of the steps ask; each takes its part of it. */
export interface StepForm {
  words: string;
  solved: '' | 'yes' | 'no';
  level: RatingLevel | null;
}

export const EMPTY_STEP: StepForm = { words: '', solved: '', level: null };

const LEAST_WORDS = 2;

/** The field that keeps it from being sent. */
export function faultOf(event: SummonsEvent, { words, solved, level }: StepForm): keyof StepForm | null {
  switch (event) {
    case 'settle':
      return solved === '' ? 'solved' : null;
    case 'rate':
      return level === null ? 'level' : null;
    default:
      return Array.from(words.trim()).length < LEAST_WORDS ? 'words' : null;
  }
}

/** As the API takes it. */
export function bodyOf(event: SummonsEvent, { words, solved, level }: StepForm): object {
  const said = words.trim();
  const remark = said === '' ? {} : { words: said };
  switch (event) {
    case 'settle':
      return { solved: solved === 'yes', ...remark };
    case 'rate':
      return { level, ...remark };
    default:
      return { words: said };
  }
}
