import { requestStatusTexts, schedulingLevelTexts } from '@anqi/shared/wording/requests';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { clockColourTexts, requestClockTexts } from '@anqi/shared/wording/requests-clocks';
import { requestListText } from '@anqi/shared/wording/ui/request-lists';
import type { RequestRow } from '../../api';
import { navigation } from '../../platform/navigation';
import { OptionRow, Row, Status, useLanguage, useText } from '../../ui';
import { useDates } from '../dates/use-dates';
import { LIGHT_TONES, REQUEST_TONES } from '../requests/request-tone';

interface RequestLineProps {
  request: RequestRow;
  /** While rows are ticked, whether this one is: it is ticked then, not opened. */
  chosen?: boolean | undefined;
  onChoose?: () => void;
}

/** One request as staff look for it: whose, about what, by when, and its light in words. */
export function RequestLine({ request, chosen, onChoose }: RequestLineProps) {
  const say = useText(requestListText);
  const language = useLanguage();
  const dates = useDates();
  const { id, enterprise, summary, category, status, light, dueAt, dueKind, level, urgent } = request;
  const clock = dueKind === null ? '' : requestClockTexts[dueKind][language];
  const due = dueAt === null ? '' : say('row.due', { clock, at: dates.instant(dueAt) });
  const meta = [requestCategoryTexts[category][language], due].filter(Boolean).join(' · ');
  if (chosen !== undefined) {
    const note = [requestStatusTexts[status][language], summary, meta].join(' · ');
    const option = { id, title: enterprise.name, note };
    return <OptionRow option={option} chosen={chosen} many onTap={() => onChoose?.()} />;
  }
  const trailing = (
    <>
      {light === null || light === 'green' ? null : (
        <Status tone={LIGHT_TONES[light]} icon={light === 'red' ? 'warn' : 'clock'}>
          {clockColourTexts[light][language]}
        </Status>
      )}
      <Status tone={REQUEST_TONES[status]}>{requestStatusTexts[status][language]}</Status>
      {urgent ? <Status tone="bad">{say('row.urgent')}</Status> : null}
      {level === null ? null : (
        <Status tone="warn">{schedulingLevelTexts[`${level as 1 | 2 | 3}`][language]}</Status>
      )}
    </>
  );
  return (
    <Row
      title={enterprise.name}
      note={summary}
      meta={meta}
      trailing={trailing}
      onTap={() => navigation.open('packages/requests/request/index', { id })}
    />
  );
}
