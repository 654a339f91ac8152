import type { PolicyTerms } from '@anqi/shared';
import { quietWindowText } from '@anqi/shared/wording/step-values';
import { policiesText } from '@anqi/shared/wording/ui/policies';
import { Facts, useLanguage, useText } from '../../ui';
import { FIGURE_KEYS, FIGURES, GRADES } from './policy-form';

/** What a version says. */
export function PolicyFacts({ terms }: { terms: PolicyTerms }) {
  const say = useText(policiesText);
  const language = useLanguage();
  const { quietWindows, cap, workingHours, waiverApproval } = terms;
  const caps = GRADES.map((grade) => {
    const most = cap.perYear[grade] ?? null;
    return `${say('capOf', { grade })} ${most === null ? say('noCap') : say('times', { n: most })}`;
  });
  return (
    <Facts
      rows={[
        {
          name: say('quiet'),
          value: quietWindows.map((each) => quietWindowText(each, language)).join(' · ') || say('noQuiet'),
        },
        { name: say('caps'), value: caps.join(' · ') },
        {
          name: say('ungraded'),
          value: cap.ungraded === null ? say('ungradedNone') : say('capOf', { grade: cap.ungraded }),
        },
        { name: say('source'), value: cap.source },
        ...FIGURE_KEYS.map((key) => ({ name: say(FIGURES[key].text), value: String(terms[key]) })),
        { name: say('hoursFrom'), value: `${workingHours.from}–${workingHours.to}` },
        { name: say('waiver'), value: say(`waiver.${waiverApproval}`) },
      ]}
    />
  );
}
