import { cardsDeskText } from '@anqi/shared/wording/ui/cards-desk';
import { useState } from 'react';
import { useQuery, type CardShare } from '../../api';
import { Button, Card, Segmented, StateFace, useText, Words } from '../../ui';
import { Bars } from '../../ui/bars';
import { OfflineStrip } from '../offline-strip';
import { pageStateOf } from '../page-state-of';

const GROUPS = ['town', 'kind'] as const;
type Group = (typeof GROUPS)[number];

/** Whole percents, rounded down: nothing is full before it is. */
const percentOf = ({ delivered, enterprises }: CardShare): number =>
  enterprises === 0 ? 0 : Math.floor((100 * delivered) / enterprises);

/** How many of the enterprises hold their card, each figure with what it is of. */
export function CoverageSection({ onShowOpen }: { onShowOpen: () => void }) {
  const say = useText(cardsDeskText);
  const [by, setBy] = useState<Group>('town');
  const query = useQuery('GET /cards/coverage', {});
  const state = pageStateOf(query, ({ total }) =>
    total.enterprises === 0 ? { title: say('coverage.none') } : null,
  );
  if (state.kind !== 'ready') return <StateFace state={state} />;
  if (query.data === null) return null;
  const { total, byTown, byKind } = query.data;
  const { enterprises, withCard, delivered } = total;
  return (
    <>
      <OfflineStrip query={query} />
      <Card id="coverage-total">
        <Words className="figure">{`${percentOf(total)}%`}</Words>
        <Words>{say('coverage.delivered', { n: delivered, of: enterprises })}</Words>
        <Words className="small muted">
          {say('coverage.withCard', { n: withCard, none: enterprises - withCard })}
        </Words>
        {delivered < enterprises ? (
          <Button small tone="soft" onTap={onShowOpen}>
            {say('coverage.show')}
          </Button>
        ) : null}
      </Card>
      <Card id="coverage-groups">
        <Segmented
          label={say('coverage.by')}
          options={GROUPS.map((id) => ({ id, title: say(`coverage.${id}`) }))}
          value={by}
          onValue={setBy}
        />
        <Bars
          label={say(`coverage.${by}`)}
          full={100}
          bars={(by === 'town' ? byTown : byKind).map((share) => ({
            name: share.name,
            value: percentOf(share),
            text: say(share.withCard < share.enterprises ? 'coverage.shareLacking' : 'coverage.share', {
              delivered: share.delivered,
              enterprises: share.enterprises,
              percent: percentOf(share),
              none: share.enterprises - share.withCard,
            }),
          }))}
        />
        <Words className="small muted">{say('coverage.note')}</Words>
      </Card>
    </>
  );
}
