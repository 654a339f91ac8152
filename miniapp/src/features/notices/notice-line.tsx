import { noticeText } from '@anqi/shared/wording/notices';
import type { Notice } from '../../api';
import { navigation } from '../../platform/navigation';
import { Row, useLanguage } from '../../ui';
import { useDates } from '../dates/use-dates';

/** A notice in words; it leads to its plan where it has one. */
export function NoticeLine({ notice: { kind, data, at, planId } }: { notice: Notice }) {
  const dates = useDates();
  const { title, body } = noticeText(kind, useLanguage(), data);
  return (
    <Row
      icon="bell"
      title={title}
      note={body}
      meta={dates.instant(at)}
      onTap={
        planId === null ? undefined : () => navigation.open('packages/inspections/plan/index', { id: planId })
      }
    />
  );
}
