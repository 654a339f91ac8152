import { isDate, isInstant } from '@anqi/shared';
import type { TextParams } from '@anqi/shared/wording/language';
import { noticeText } from '@anqi/shared/wording/notices';
import type { Notice } from '../../api';
import { navigation } from '../../platform/navigation';
import { Row, useLanguage } from '../../ui';
import { useDates, type Dates } from '../dates/use-dates';

/** A notice in words; it leads to its plan where it has one. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const dates = useDates();
  const language = useLanguage();
  const { title, body } = noticeText(notice.kind, language, paramsOf(notice.data, dates));
  const { planId } = notice;
  return (
    <Row
      icon="bell"
      title={title}
      note={`${body} · ${dates.instant(notice.at)}`}
      onTap={
        planId === null ? undefined : () => navigation.open('packages/inspections/plan/index', { id: planId })
      }
    />
  );
}

/** Instants and dates in the visitor's way of writing them; `period` out of both ends. */
export function paramsOf(data: Record<string, unknown>, dates: Dates): TextParams {
  const params: TextParams = {};
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'number') params[name] = value;
    if (typeof value !== 'string') continue;
    params[name] = isInstant(value) ? dates.instant(value) : isDate(value) ? dates.day(value) : value;
  }
  const { startsAt, endsAt } = data;
  if (typeof startsAt === 'string' && typeof endsAt === 'string')
    params.period = dates.period(startsAt, endsAt);
  return params;
}
