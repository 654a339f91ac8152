import { can, mayEver, REGISTER_IDS, REGISTERS } from '@anqi/shared';
import { registerTexts } from '@anqi/shared/wording/registers';
import { policiesText } from '@anqi/shared/wording/ui/policies';
import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import type { Session } from '../../../api';
import { SignedIn } from '../../../features/session/signed-in';
import { navigation } from '../../../platform/navigation';
import { Card, List, Note, Page, Row, Status, useLanguage, useText } from '../../../ui';

const GROUPS = [
  { keep: 'register.keep', title: 'group.register' },
  { keep: 'catalogue.keep', title: 'group.catalogue' },
] as const;

/** The district's registers, by who keeps them. */
export default function RegistersPage() {
  const say = useText(upkeepText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'register.read')}>
      {(session) => <Registers session={session} />}
    </SignedIn>
  );
}

function Registers({ session: { roles } }: { session: Session }) {
  const say = useText(upkeepText);
  const sayPolicies = useText(policiesText);
  const language = useLanguage();
  return (
    <Page title={say('title')}>
      <Note>{say('say')}</Note>
      {GROUPS.map(({ keep, title }) => (
        <Card key={keep} title={say(title)}>
          <List label={say(title)}>
            {REGISTER_IDS.filter((id) => REGISTERS[id].keep === keep).map((id) => (
              <Row
                key={id}
                id={`register-${id}`}
                icon="list"
                title={registerTexts[id][language]}
                trailing={can(roles, keep, ['district']) ? null : <Status>{say('readOnly')}</Status>}
                onTap={() => navigation.open('packages/upkeep/register/index', { register: id })}
              />
            ))}
          </List>
        </Card>
      ))}
      {mayEver(roles, 'policy.read') ? (
        <List label={sayPolicies('title')}>
          <Row
            id="to-policies"
            icon="shield"
            title={sayPolicies('title')}
            onTap={() => navigation.open('packages/upkeep/policies/index')}
          />
        </List>
      ) : null}
    </Page>
  );
}
