import { routingText } from '@anqi/shared/wording/ui/routing';
import { useState } from 'react';
import { useQuery, type Department, type Routing, type RoutingVersion } from '../../api';
import { Card, List, Note, Row, Sheet, StateFace, useText } from '../../ui';
import { useDates } from '../dates/use-dates';
import { pageStateOf } from '../page-state-of';
import { RowCard } from './row-card';
import { useNaming } from './use-naming';

/** `11月25日 周三 09:00由示例甲实施`. */
export function useVersionText(): (version: RoutingVersion) => string {
  const say = useText(routingText);
  const dates = useDates();
  return ({ appliedBy, appliedAt }) => {
    const at = dates.momentInFull(appliedAt);
    return appliedBy === null ? say('at', { at }) : say('by', { at, name: appliedBy.name });
  };
}

export interface HistoryCardProps {
  history: RoutingVersion[];
  roleNames: Routing['roleNames'];
  departments: Department[];
}

/** Who changed the table when and why, and each table as it was. */
export function HistoryCard({ history, roleNames, departments }: HistoryCardProps) {
  const say = useText(routingText);
  const versionText = useVersionText();
  const [shown, setShown] = useState<number | null>(null);
  if (history.length === 0) return null;
  return (
    <Card title={say('history')} id="routing-history">
      <List label={say('history')}>
        {history.map((each) => (
          <Row
            key={each.version}
            id={`routing-version-${each.version}`}
            title={say('inForce', { version: each.version })}
            note={each.note}
            meta={[versionText(each), say('movedThen', { n: each.moved })].join(' · ')}
            onTap={() => setShown(each.version)}
          />
        ))}
      </List>
      {shown === null ? null : (
        <VersionSheet version={shown} onClose={() => setShown(null)} {...{ roleNames, departments }} />
      )}
    </Card>
  );
}

interface VersionSheetProps extends Omit<HistoryCardProps, 'history'> {
  version: number;
  onClose: () => void;
}

export function VersionSheet({ version, roleNames, departments, onClose }: VersionSheetProps) {
  const say = useText(routingText);
  const versionText = useVersionText();
  const query = useQuery('GET /routing/versions/{version}', { path: { version } });
  const { data } = query;
  const naming = useNaming({ roles: data?.roles ?? {} }, roleNames, departments);
  const state = pageStateOf(query);
  return (
    <Sheet title={say('inForce', { version })} onClose={onClose}>
      {state.kind === 'ready' ? null : <StateFace state={state} inside />}
      {data ? <Note title={data.note}>{versionText(data)}</Note> : null}
      {(data?.table ?? []).map((row, place) => (
        <RowCard key={row.id} row={row} place={place} naming={naming} />
      ))}
    </Sheet>
  );
}
