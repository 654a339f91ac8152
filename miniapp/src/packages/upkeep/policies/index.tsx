import { can, mayEver } from '@anqi/shared';
import { policiesText } from '@anqi/shared/wording/ui/policies';
import { useQuery, type PolicyVersion } from '../../../api';
import { today, useDates } from '../../../features/dates/use-dates';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { PolicyFacts } from '../../../features/upkeep/policy-facts';
import { navigation } from '../../../platform/navigation';
import { usePull } from '../../../platform/pull';
import { useShown } from '../../../platform/shown';
import { Button, Card, Note, Page, Status, useText } from '../../../ui';

/** The district's policy versions, the newest first. */
export default function PoliciesPage() {
  const say = useText(policiesText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'policy.read')}>
      {({ roles }) => <Versions mayKeep={can(roles, 'policy.keep', ['district'])} />}
    </SignedIn>
  );
}

function Versions({ mayKeep }: { mayKeep: boolean }) {
  const say = useText(policiesText);
  const query = useQuery('GET /policies', {});
  usePull(query.reload);
  useShown(query.reload);
  const foot = mayKeep ? (
    <Button id="policy-draft" icon="edit" onTap={() => navigation.open('packages/upkeep/policy/index')}>
      {say('draft')}
    </Button>
  ) : null;
  return (
    <Page title={say('title')} state={pageStateOf(query)} above={<OfflineStrip query={query} />} foot={foot}>
      <Note>{say('say')}</Note>
      {(query.data?.items ?? []).map((version) => (
        <Version key={version.version} version={version} />
      ))}
    </Page>
  );
}

function Version({ version: { version, inForce, terms } }: { version: PolicyVersion }) {
  const say = useText(policiesText);
  const dates = useDates();
  const state = inForce ? 'inForce' : terms.effectiveFrom > today() ? 'coming' : 'past';
  const tone = { inForce: 'good', coming: 'warn', past: 'plain' } as const;
  return (
    <Card title={say('version', { n: version })} action={<Status tone={tone[state]}>{say(state)}</Status>}>
      <Note>{`${say('from')} ${dates.dayInFull(terms.effectiveFrom)}`}</Note>
      <PolicyFacts terms={terms} />
      <Button
        id={`reasons-${version}`}
        tone="plain"
        small
        label={`${say('reasons')} ${say('version', { n: version })}`}
        onTap={() => navigation.open('packages/upkeep/reasons/index', { version: String(version) })}
      >
        {say('reasons')}
      </Button>
    </Card>
  );
}
