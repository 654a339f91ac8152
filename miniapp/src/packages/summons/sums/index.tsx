import { can } from '@anqi/shared';
import { summonsText } from '@anqi/shared/wording/ui/summons';
import { useQuery, type DepartmentSummonsSums, type Session } from '../../../api';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { seesSums } from '../../../features/summons/scopes';
import { usePull } from '../../../platform/pull';
import { Card, Facts, Page, Status, useText, Words } from '../../../ui';

/** How departments answered when they were called. There are no figures of persons. */
export default function SummonsSumsPage() {
  const say = useText(summonsText);
  return (
    <SignedIn title={say('sums')} may={seesSums}>
      {(session) => <Sums session={session} />}
    </SignedIn>
  );
}

function Sums({ session }: { session: Session }) {
  const say = useText(summonsText);
  const query = useQuery('GET /summonses/sums', { query: {} });
  usePull(query.reload);
  const seesAll = can(session.roles, 'summons.read', ['district']);
  const state = pageStateOf(query, ({ items }) => (items.length === 0 ? { title: say('sums.none') } : null));
  return (
    <Page title={say(seesAll ? 'sums' : 'sums.own')} state={state} above={<OfflineStrip query={query} />}>
      <Words className="small muted">
        {seesAll ? say('sums.say') : `${say('sums.say')}${say('sums.batches')}`}
      </Words>
      {(query.data?.items ?? []).map((sums) => (
        <DepartmentCard key={sums.department.id} sums={sums} />
      ))}
    </Page>
  );
}

function DepartmentCard({ sums }: { sums: DepartmentSummonsSums }) {
  const say = useText(summonsText);
  const { department, called, reported, reportedInTime, overdue, solved, settled } = sums;
  const { ratings, averageRating } = sums;
  const times = (n: number) => say('sums.times', { n });
  return (
    <Card
      title={department.name}
      action={overdue > 0 ? <Status tone="bad">{`${say('overdue')} ${overdue}`}</Status> : undefined}
    >
      <Facts
        figures
        rows={[
          { name: say('sums.called'), value: times(called) },
          { name: say('sums.reported'), value: times(reported) },
          { name: say('sums.reportedInTime'), value: times(reportedInTime) },
          { name: say('sums.solved'), value: say('sums.ofAll', { n: solved, all: settled }) },
          {
            name: say('sums.average'),
            value:
              averageRating === null
                ? null
                : say('sums.score', { average: averageRating.toFixed(2), n: ratings }),
          },
        ]}
      />
    </Card>
  );
}
