import { formatDate, parseDate } from '../calendar/dates.js';
import type { Filing, Judgement, Rule } from './filing.js';
import type { FactOfficer } from './types.js';

/** 国办发〔2024〕54号: two officers at least, each with a valid certificate; 委托执法 lets a town's officer act. */
export const officers: Rule = { id: 'officers', clause: '国办发〔2024〕54号', judge };

const LEAST_OFFICERS = 2;

function judge(filing: Filing): Judgement {
  const { draft, lastDay } = filing;
  const listed = new Set(draft.officers);
  const notOurs = unfit(filing, (officer) => mayAct(officer, draft.departmentId));
  const expired = unfit(filing, (officer) => parseDate(officer.certificateExpires) >= lastDay).filter(
    (id) => !notOurs.includes(id),
  );
  const tooFew = listed.size < LEAST_OFFICERS ? listed.size : null;
  const lastDate = formatDate(lastDay);
  if (tooFew === null && notOurs.length === 0 && expired.length === 0) {
    return { verdict: 'pass', facts: { kind: 'enough', count: listed.size, lastDate } };
  }
  const facts = { required: LEAST_OFFICERS, lastDate, tooFew, notOurs, expired };
  return { verdict: 'forbidden', facts: { kind: 'unfit', ...facts } };
}

/** Different ids, in the draft's order, of the listed officers that do not satisfy `isFit` or are unknown. */
function unfit({ draft, officers: listed }: Filing, isFit: (officer: FactOfficer) => boolean): string[] {
  const ids = draft.officers.filter((_, at) => {
    const officer = listed[at];
    return officer === undefined || !isFit(officer);
  });
  return Array.from(new Set(ids));
}

function mayAct(officer: FactOfficer, departmentId: string): boolean {
  return officer.departmentId === departmentId || officer.mayActFor.includes(departmentId);
}
