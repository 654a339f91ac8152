import { text } from '@anqi/shared/wording/language';
import { adviceTexts } from '@anqi/shared/wording/plans';
import { dateText } from '@anqi/shared/wording/step-values';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { planText } from '@anqi/shared/wording/ui/plans';
import { Box, ChooseMany, Note, useLanguage, useText } from '../../ui';
import type { Filing } from './filing';

/** Officers with their certificates, and what to think of before they are sent. */
export function OfficersField({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const sayPlan = useText(planText);
  const { context, form, officerId } = filing;
  const options = context.officers.map((officer) => ({
    id: officer.id,
    title: officer.id === officerId ? `${officer.name} · ${say('officer.me')}` : officer.name,
    note: `${officer.certificateNo} · ${sayPlan('officer.expires', { date: officer.certificateExpires })}`,
  }));
  return (
    <>
      <ChooseMany
        id="officers"
        label={say('officers')}
        options={options}
        value={form.draft.officers}
        onValue={(ids) => filing.change({ kind: 'officers', ids })}
      />
      <AdviceNotes filing={filing} />
    </>
  );
}

function AdviceNotes({ filing }: { filing: Filing }) {
  const words = useAdviceWords(filing);
  if (words.length === 0) return null;
  return (
    <Box className="stack stack--tight" live="polite">
      {words.map((text) => (
        <Note key={text} tone="warn">
          {text}
        </Note>
      ))}
    </Box>
  );
}

/** One sentence each; the same officer booked twice is said once. */
function useAdviceWords({ advice, context }: Filing): string[] {
  const language = useLanguage();
  const sentences = advice.map((one) => {
    const officer = context.officers.find(({ id }) => id === one.officerId)?.name ?? '';
    const date = one.kind === 'certificate-expiring' ? dateText(one.expires, language) : '';
    return text(adviceTexts, one.kind, language, { officer, date });
  });
  return Array.from(new Set(sentences));
}
