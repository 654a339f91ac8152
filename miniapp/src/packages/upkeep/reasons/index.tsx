import { mayEver } from '@anqi/shared';
import { commonText } from '@anqi/shared/wording/ui/common';
import { policiesText } from '@anqi/shared/wording/ui/policies';
import { useQuery, type PolicyVersion } from '../../../api';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { usePageParameters } from '../../../platform/page-parameters';
import { Card, List, Note, Page, Row, useLanguage, useText } from '../../../ui';

const GROUPS = ['general', 'statutory', 'triggered', 'other'] as const;

/** Why a visit may be filed by a policy version, and what has to be stated: the one in force unless one is named. */
export default function ReasonsPage() {
  const say = useText(policiesText);
  return (
    <SignedIn title={say('reasons')} may={({ roles }) => mayEver(roles, 'policy.read')}>
      {() => <Reasons />}
    </SignedIn>
  );
}

function Reasons() {
  const say = useText(policiesText);
  const language = useLanguage();
  const { version: asked } = usePageParameters();
  const query = useQuery('GET /policies', {});
  const version = (query.data?.items ?? []).find((each) =>
    asked === undefined ? each.inForce : String(each.version) === asked,
  );
  const state =
    query.data !== null && version === undefined ? ({ kind: 'not-found' } as const) : pageStateOf(query);
  return (
    <Page title={say('reasons')} state={state} above={<OfflineStrip query={query} />}>
      {version === undefined ? null : (
        <>
          <Note>
            {say('reasonsSay', {
              pack: version.pack.name[language] ?? '',
              id: version.pack.id,
              n: version.version,
            })}
          </Note>
          {GROUPS.map((group) => (
            <Group key={group} group={group} version={version} />
          ))}
        </>
      )}
    </Page>
  );
}

function Group({ group, version }: { group: (typeof GROUPS)[number]; version: PolicyVersion }) {
  const say = useText(policiesText);
  const sayCommon = useText(commonText);
  const language = useLanguage();
  const reasons = version.reasons.filter((reason) => reason.group === group);
  if (reasons.length === 0) return null;
  return (
    <Card title={say(`reasons.${group}`)}>
      <List label={say(`reasons.${group}`)}>
        {reasons.map(({ id, name, evidence }) => {
          const fields = evidence.map((field) => field[language] ?? '').join(sayCommon('and'));
          return (
            <Row
              key={id}
              title={name[language] ?? id}
              note={evidence.length === 0 ? say('evidenceNone') : say('evidence', { fields })}
            />
          );
        })}
      </List>
    </Card>
  );
}
