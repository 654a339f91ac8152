import { addDays, mondayOf } from '@anqi/shared';
import { commonText } from '@anqi/shared/wording/ui/common';
import { serviceVisitsText, serviceVisitStatusTexts } from '@anqi/shared/wording/ui/service-visits';
import type { ServiceVisitRow } from '../../api';
import { navigation } from '../../platform/navigation';
import { Card, List, Row, Status, useText, type Tone } from '../../ui';
import { useDates } from '../dates/use-dates';

export const VISIT_TONES: Record<ServiceVisitRow['status'], Tone> = {
  planned: 'info',
  done: 'good',
  'called-off': 'plain',
};

/** One visit in a list; an enterprise's own list need not say whom it is about. */
function VisitLine({ visit, isOwn }: { visit: ServiceVisitRow; isOwn: boolean }) {
  const say = useText(commonText);
  const sayStatus = useText(serviceVisitStatusTexts);
  const dates = useDates();
  const { id, enterprise, date, status, participants } = visit;
  const units = [...new Set(participants.map(({ unit, name }) => unit?.name ?? name))].join(say('and'));
  return (
    <Row
      icon="building"
      title={isOwn ? dates.day(date) : enterprise.name}
      note={[isOwn ? null : dates.day(date), participants[0]?.purpose].filter(Boolean).join(' · ')}
      meta={units}
      trailing={status === 'planned' ? null : <Status tone={VISIT_TONES[status]}>{sayStatus(status)}</Status>}
      onTap={() => navigation.open('packages/service-visits/visit/index', { id })}
    />
  );
}

/** Visits under their weeks, in the order in which they came. */
export function VisitWeeks({ visits, isOwn }: { visits: readonly ServiceVisitRow[]; isOwn: boolean }) {
  const say = useText(serviceVisitsText);
  const dates = useDates();
  const mondays = [...new Set(visits.map(({ date }) => mondayOf(date)))];
  return (
    <>
      {mondays.map((monday) => {
        const title = say('week', {
          from: dates.dayInFull(monday),
          until: dates.dayInFull(addDays(monday, 6)),
        });
        return (
          <Card key={monday} title={title}>
            <List label={title}>
              {visits
                .filter(({ date }) => mondayOf(date) === monday)
                .map((visit) => (
                  <VisitLine key={visit.id} visit={visit} isOwn={isOwn} />
                ))}
            </List>
          </Card>
        );
      })}
    </>
  );
}
