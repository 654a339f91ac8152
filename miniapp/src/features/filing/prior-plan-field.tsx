import { dateOf } from '@anqi/shared';
import { dateText } from '@anqi/shared/wording/step-values';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { ChooseOne, TextField, useLanguage, useText, type Option } from '../../ui';
import type { Filing } from './filing';

const FIELD = 'priorPlanId';

/** The plan that a recheck looks at again: chosen among the department's finished visits there. */
export function PriorPlanField({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const language = useLanguage();
  const { policy, form, context } = filing;
  const chosen = form.draft.evidence[FIELD] ?? '';
  const label = policy.evidenceNames[FIELD]?.[language] ?? FIELD;
  const put = (words: string) => filing.change({ kind: 'evidence', field: FIELD, words });
  const options: Option[] = context.facts.plans
    .filter(({ departmentId, status }) => departmentId === form.draft.departmentId && status === 'finished')
    .map(({ id, startsAt, reason }) => ({
      id,
      title: `${dateText(dateOf(startsAt), language)} ${policy.reasonNames[reason]?.[language] ?? reason}`,
    }));
  const known = options.some(({ id }) => id === chosen);
  if (chosen !== '' && !known) options.unshift({ id: chosen, title: chosen });
  if (options.length === 0)
    return <TextField id="evidence-priorPlanId" label={label} value={chosen} onValue={put} />;
  return (
    <ChooseOne
      id="evidence-priorPlanId"
      label={label}
      options={options}
      value={chosen || null}
      error={filing.tried && chosen === '' ? say('evidence.missing', { field: label }) : null}
      onValue={put}
    />
  );
}
