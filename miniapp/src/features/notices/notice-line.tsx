import { noticePage } from '@anqi/shared';
import { noticeText } from '@anqi/shared/wording/notices';
import type { Notice } from '../../api';
import { navigation } from '../../platform/navigation';
import { Row, useLanguage } from '../../ui';
import { useDates } from '../dates/use-dates';

/** A notice in words; it leads to its plan or its request where it has one. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const dates = useDates();
  const { title, body } = noticeText(notice.kind, useLanguage(), notice.data);
  return <Row icon="bell" title={title} note={body} meta={dates.instant(notice.at)} onTap={wayOf(notice)} />;
}

function wayOf(notice: Notice): (() => void) | undefined {
  const way = noticePage(notice);
  return way === null ? undefined : () => navigation.open(way.page, { id: way.id });
}
