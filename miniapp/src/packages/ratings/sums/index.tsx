import { ratingPageText } from '@anqi/shared/wording/ui/rating';
import { useState } from 'react';
import { pageStateOf, useQuery } from '../../../api';
import { today } from '../../../features/dates/use-dates';
import { OfflineStrip } from '../../../features/offline-strip';
import { RatingSums, WorkSums } from '../../../features/rating/sums-cards';
import { RANGES, rangeDates, type Range } from '../../../features/rating/sums-range';
import { hasRole, useSession } from '../../../features/session/session';
import { usePageParameters } from '../../../platform/page-parameters';
import { ChooseOne, Page, Segmented, Skeleton, StateFace, useText } from '../../../ui';

/** A department's sums: for itself, and for those who look after the district. */
export default function SumsPage() {
  const say = useText(ratingPageText);
  const { session, loading } = useSession();
  const { departmentId } = usePageParameters();
  const seesAll = hasRole(session, 'coordinator', 'centre', 'supervisor');
  const departments = useQuery('GET /departments', seesAll ? {} : null);
  const [chosen, setChosen] = useState<string | null>(departmentId ?? null);
  const [range, setRange] = useState<Range>('quarter');
  const id = chosen ?? session?.department?.id ?? departments.data?.items[0]?.id ?? null;
  if (session === null) {
    return <Page title={say('sumsTitle')} state={loading ? { kind: 'loading' } : { kind: 'signed-out' }} />;
  }
  return (
    <Page title={say('sumsTitle')}>
      {seesAll && departments.data ? (
        <ChooseOne
          id="department"
          label={say('department')}
          options={departments.data.items.map(({ id: key, name }) => ({ id: key, title: name }))}
          value={id}
          onValue={setChosen}
        />
      ) : null}
      <Segmented
        label={say('range')}
        options={RANGES.map((key) => ({ id: key, title: say(`range.${key}`) }))}
        value={range}
        onValue={setRange}
      />
      {id === null ? <Skeleton /> : <Sums departmentId={id} range={range} />}
    </Page>
  );
}

function Sums({ departmentId, range }: { departmentId: string; range: Range }) {
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
      <RatingSums ratings={query.data.ratings} />
      <WorkSums sums={query.data} />
    </>
  );
}
