import { can, mayEver } from '@anqi/shared';
import { ratingPageText } from '@anqi/shared/wording/ui/rating';
import { useState } from 'react';
import { useQuery, type Session } from '../../../api';
import { today, useDates } from '../../../features/dates/use-dates';
import { OfflineStrip } from '../../../features/offline-strip';
import { RatingSums, WorkSums } from '../../../features/rating/sums-cards';
import { RANGES, rangeDates, type Range } from '../../../features/rating/sums-range';
import { SignedIn } from '../../../features/session/signed-in';
import { usePageParameters } from '../../../platform/page-parameters';
import { ChooseOne, Page, Segmented, Skeleton, StateFace, useText, Words } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** A department's sums: for itself, and for those who look after the district. */
export default function SumsPage() {
  const say = useText(ratingPageText);
  return (
    <SignedIn title={say('sumsTitle')} may={({ roles }) => mayEver(roles, 'sums.read')}>
      {(session) => <SumsOf session={session} />}
    </SignedIn>
  );
}

function SumsOf({ session }: { session: Session }) {
  const say = useText(ratingPageText);
  const { departmentId } = usePageParameters();
  const [chosen, setChosen] = useState(departmentId ?? null);
  const [range, setRange] = useState<Range>('quarter');
  const seesAll = can(session.roles, 'sums.read', ['district']);
  const departments = useQuery('GET /departments', seesAll ? {} : null);
  const others = departments.data?.items ?? [];
  const id = chosen ?? (seesAll ? others[0] : session.department)?.id;
  return (
    <Page title={say('sumsTitle')}>
      {others.length > 0 ? (
        <ChooseOne
          id="department"
          label={say('department')}
          options={others.map(({ id: key, name }) => ({ id: key, title: name }))}
          value={id ?? null}
          onValue={setChosen}
        />
      ) : null}
      <Segmented
        label={say('range')}
        options={RANGES.map((key) => ({ id: key, title: say(`range.${key}`) }))}
        value={range}
        onValue={setRange}
      />
      {id === undefined ? <Skeleton /> : <Sums departmentId={id} range={range} />}
    </Page>
  );
}

function Sums({ departmentId, range }: { departmentId: string; range: Range }) {
  const say = useText(ratingPageText);
  const { instant } = useDates();
  const query = useQuery('GET /departments/{id}/sums', {
    path: { id: departmentId },
    query: rangeDates(range, today()),
  });
  const state = pageStateOf(query);
  if (state.kind !== 'ready') return <StateFace state={state} />;
  if (query.data === null) return null;
  return (
    <>
      <OfflineStrip query={query} />
      <Words className="small muted">{say('asOf', { at: instant(query.data.asOf) })}</Words>
      <RatingSums ratings={query.data.ratings} />
      <WorkSums sums={query.data} />
    </>
  );
}
