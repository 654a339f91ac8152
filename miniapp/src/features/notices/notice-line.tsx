import { useState } from 'react';
import { noticePage } from '@anqi/shared';
import { noticeText } from '@anqi/shared/wording/notices';
import { noticeLineText } from '@anqi/shared/wording/ui/notice-line';
import type { Notice } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Row, Status, useLanguage, useText } from '../../ui';
import { reading } from './reading';

export interface NoticeLineProps {
  notice: Notice;
  /** When it was, as the list puts it. */
  when: string;
}

/** A notice in words; it leads to its plan or its request where it has one, and is read when it was opened. */
export function NoticeLine({ notice, when }: NoticeLineProps) {
  const say = useText(noticeLineText);
  const [isOpened, setOpened] = useState(false);
  const { title, body } = noticeText(notice.kind, useLanguage(), notice.data);
  const way = noticePage(notice);
  const isUnread = !notice.read && !isOpened;
  const read = () => {
    if (!isUnread) return;
    setOpened(true);
    void reading.mark({ ids: [notice.id] }).then((known) => setOpened(known));
  };
  const open = () => {
    read();
    if (way !== null) navigation.open(way.page, { id: way.id });
  };
  const seen = (
    <Button small tone="plain" label={`${say('seen')} ${title}`} onTap={read}>
      {say('seen')}
    </Button>
  );
  const mark = way === null ? seen : <Status tone="accent">{say('unread')}</Status>;
  return (
    <Row
      icon="bell"
      title={title}
      note={body}
      meta={when}
      trailing={isUnread ? mark : null}
      onTap={way === null ? undefined : open}
    />
  );
}
