import { OUTCOME_NAMES } from '@anqi/shared/wording/steps-decision';
import { ruleTitle, VERDICT_NAMES } from '@anqi/shared/wording/steps';
import { policiesText } from '@anqi/shared/wording/ui/policies';
import type { PolicyPreview } from '../../api';
import { Box, Card, Facts, Heading, Note, Status, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';

const COUNTS = ['compared', 'coming', 'stricter', 'milder'] as const;

/** Which stored filings the terms would decide otherwise. */
export function PolicyPreviewCard({ preview }: { preview: PolicyPreview }) {
  const say = useText(policiesText);
  return (
    <Card id="policy-preview" title={say('preview')}>
      <Words className="small muted">{say('preview.say')}</Words>
      <Facts
        figures
        rows={COUNTS.map((key) => ({ name: say(`preview.${key}`), value: String(preview[key]) }))}
      />
      {preview.items.length === 0 ? <Note tone="good">{say('preview.none')}</Note> : null}
      {preview.items.map((item, at) => (
        <Change key={at} item={item} />
      ))}
      <Words className="small muted">{say('preview.requests')}</Words>
    </Card>
  );
}

function Change({ item }: { item: PolicyPreview['items'][number] }) {
  const say = useText(policiesText);
  const language = useLanguage();
  const dates = useDates();
  const { kind, enterprise, department, date, isComing, before, after, rules } = item;
  const nameOf = (outcome: typeof before): string => OUTCOME_NAMES[outcome][language];
  return (
    <Box className="stack stack--tight">
      <Box className="card__head">
        <Heading level={3}>{enterprise.name}</Heading>
        <Status tone={isComing ? 'warn' : 'plain'}>
          {say(isComing ? 'preview.isComing' : 'preview.asIf')}
        </Status>
      </Box>
      <Words className="small muted">
        {[department.name, dates.dayInFull(date), kind === 'attempt' ? say('preview.attempt') : '']
          .filter(Boolean)
          .join(' · ')}
      </Words>
      {before === after ? null : (
        <Words className="strong">
          {say('preview.change', { before: nameOf(before), after: nameOf(after) })}
        </Words>
      )}
      {rules.map((each) => (
        <Words key={each.rule} className="small">
          {say('preview.rule', {
            rule: ruleTitle(each.rule, language),
            before: VERDICT_NAMES[each.before][language],
            after: VERDICT_NAMES[each.after][language],
          })}
        </Words>
      ))}
    </Box>
  );
}
