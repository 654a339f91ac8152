import { REQUEST_CATEGORIES } from '@anqi/shared';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { serviceVisitsText } from '@anqi/shared/wording/ui/service-visits';
import type { ServiceVisit } from '../../api';
import { navigation } from '../../platform/navigation';
import { Card, Facts, List, Row, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';

type Log = NonNullable<ServiceVisit['log']>;

/** What was written down of a visit, and what became of what was asked for. */
export function LogCard({ log }: { log: Log }) {
  const say = useText(serviceVisitsText);
  const dates = useDates();
  const { heldAt, hosts, words, loggedBy, matters } = log;
  return (
    <>
      <Card id="visit-log" title={say('logged')}>
        <Facts
          rows={[
            { name: say('log.when'), value: dates.momentInFull(heldAt) },
            { name: say('log.hosts'), value: hosts },
            { name: say('log.words'), value: words },
            { name: say('log.by'), value: loggedBy.name },
          ]}
        />
      </Card>
      <Card id="visit-matters" title={say('matters')}>
        {matters.length === 0 ? <Words className="muted">{say('noMatters')}</Words> : null}
        {matters.length > 0 ? (
          <List label={say('matters')}>
            {matters.map((matter, index) => (
              <MatterRow key={index} matter={matter} />
            ))}
          </List>
        ) : null}
      </Card>
    </>
  );
}

function MatterRow({
  matter: { category, words, answer, requestId, requestNumber },
}: {
  matter: Log['matters'][number];
}) {
  const say = useText(serviceVisitsText);
  const sayCategory = useText(requestCategoryTexts);
  const kind = REQUEST_CATEGORIES.find((each) => each === category);
  const became =
    answer === null
      ? say('matter.request', { number: requestNumber ?? '' })
      : say('matter.answered', { answer });
  return (
    <Row
      title={words}
      note={became}
      meta={kind && sayCategory(kind)}
      onTap={
        requestId === null
          ? undefined
          : () => navigation.open('packages/requests/request/index', { id: requestId })
      }
    />
  );
}
