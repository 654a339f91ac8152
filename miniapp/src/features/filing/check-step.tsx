import { modeTexts } from '@anqi/shared/wording/plans';
import { commonText } from '@anqi/shared/wording/ui/common';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { Button, Card, Facts, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { EnterpriseLine } from './enterprise-line';
import type { Filing } from './filing';
import type { FormStep } from './form';
import { evidenceFields } from './live-decision';
import { isOrdered } from './period';

/** Everything once more before it is filed, each part one tap from being changed. */
export function CheckStep({ filing }: { filing: Filing }) {
  return (
    <>
      <Card>
        <EnterpriseLine enterprise={filing.context.enterprise} />
      </Card>
      <Part filing={filing} step="ground" />
      <Part filing={filing} step="time" />
      <Part filing={filing} step="evidence" />
    </>
  );
}

function Part({ filing, step }: { filing: Filing; step: Exclude<FormStep, 'enterprise' | 'check'> }) {
  const say = useText(filingText);
  const rows = useRows(filing)[step];
  const edit = (
    <Button tone="text" small label={`${say('edit')} ${say(`step.${step}`)}`} onTap={() => filing.go(step)}>
      {say('edit')}
    </Button>
  );
  return (
    <Card title={say(`step.${step}`)} action={edit}>
      {rows.some(({ value }) => value !== '') ? (
        <Facts rows={rows} />
      ) : (
        <Words className="muted">{say('nothing')}</Words>
      )}
    </Card>
  );
}

type Rows = { name: string; value: string }[];

function useRows({ form, policy, context, live }: Filing): Record<'ground' | 'time' | 'evidence', Rows> {
  const say = useText(filingText);
  const sayCommon = useText(commonText);
  const language = useLanguage();
  const dates = useDates();
  const { draft } = form;
  const namesIn = (list: readonly { id: string; name: string }[], ids: readonly string[]) =>
    list
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(sayCommon('and'));
  return {
    ground: [
      { name: say('reason'), value: policy.reasonNames[draft.reason]?.[language] ?? draft.reason },
      { name: say('mode'), value: modeTexts[draft.mode][language] },
      { name: say('items.short'), value: namesIn(context.items, draft.items) },
      { name: say('unannounced'), value: draft.unannounced ? say('yes') : '' },
    ],
    time: [
      { name: say('when'), value: isOrdered(draft) ? dates.period(draft.startsAt, draft.endsAt) : '' },
      { name: say('officers.short'), value: namesIn(context.officers, draft.officers) },
    ],
    evidence: [
      ...evidenceFields(draft, policy).map((field) => ({
        name: policy.evidenceNames[field]?.[language] ?? field,
        value: draft.evidence[field] ?? '',
      })),
      { name: say('necessity'), value: Object.values(live?.draft.necessity ?? {}).join(' · ') },
    ],
  };
}
