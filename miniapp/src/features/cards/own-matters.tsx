import { dateOf } from '@anqi/shared';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { requestStatusTexts } from '@anqi/shared/wording/requests';
import { cardPageText } from '@anqi/shared/wording/ui/cards';
import type { CardOwner } from '../../api';
import { navigation } from '../../platform/navigation';
import { Card, List, Row, Status, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';

type OpenRequest = NonNullable<CardOwner['openRequests']>[number];

/** What the enterprise waits for: its members alone see this. */
export function OwnMatters({ requests }: { requests: OpenRequest[] }) {
  const say = useText(cardPageText);
  return (
    <Card id="matters" title={say('matters')}>
      {requests.length === 0 ? (
        <Words className="muted">{say('noMatters')}</Words>
      ) : (
        <List label={say('matters')}>
          {requests.map((each) => (
            <MatterRow key={each.id} matter={each} />
          ))}
        </List>
      )}
    </Card>
  );
}

function MatterRow({ matter }: { matter: OpenRequest }) {
  const say = useText(cardPageText);
  const sayCategory = useText(requestCategoryTexts);
  const sayStatus = useText(requestStatusTexts);
  const dates = useDates();
  const { id, number, category, summary, status, dueAt, provisional } = matter;
  const due = dueAt && say(provisional ? 'provisional' : 'due', { date: dates.day(dateOf(dueAt)) });
  return (
    <Row
      onTap={() => navigation.open('packages/requests/request/index', { id })}
      title={summary}
      note={sayCategory(category)}
      meta={number}
      trailing={
        <>
          <Status tone="info">{sayStatus(status)}</Status>
          {due ? <Words>{due}</Words> : null}
        </>
      }
    />
  );
}
