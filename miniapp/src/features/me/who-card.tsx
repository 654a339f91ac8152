import { roleTexts } from '@anqi/shared/wording/people';
import { commonText } from '@anqi/shared/wording/ui/common';
import { meText } from '@anqi/shared/wording/ui/me';
import { useState } from 'react';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Heading, Icon, Question, Status, useText, Words } from '../../ui';
import { useDemo } from '../demo/demo';
import { PersonaSheet } from '../demo/persona-sheet';
import { sessions, useSession } from '../session/session';

/** Who I am here, and how to become somebody else. */
export function WhoCard() {
  const say = useText(meText);
  const { session } = useSession();
  const demo = useDemo();
  const [asking, setAsking] = useState<'persona' | 'sign-out' | null>(null);
  return (
    <Card id="who">
      <Who />
      {demo ? (
        <Button tone="soft" icon="person" onTap={() => setAsking('persona')}>
          {say(session ? 'switch' : 'choosePersona')}
        </Button>
      ) : null}
      {session === null && demo === null ? (
        <Button id="to-sign-in" onTap={() => navigation.open('packages/account/sign-in/index')}>
          {say('signIn')}
        </Button>
      ) : null}
      {session && demo === null ? (
        <Button
          id="devices"
          tone="soft"
          icon="lock"
          onTap={() => navigation.open('packages/account/devices/index')}
        >
          {say('devices')}
        </Button>
      ) : null}
      {session ? (
        <Button
          id="personal"
          tone="soft"
          icon="person"
          onTap={() => navigation.open('packages/account/personal/index')}
        >
          {say('personal')}
        </Button>
      ) : null}
      {session ? (
        <Button tone="plain" onTap={() => setAsking('sign-out')}>
          {say('signOut')}
        </Button>
      ) : null}
      {demo && asking === 'persona' ? <PersonaSheet demo={demo} onClose={() => setAsking(null)} /> : null}
      {asking === 'sign-out' ? (
        <Question
          title={say('signOut')}
          yes={say('signOut')}
          onYes={() => {
            setAsking(null);
            sessions.signOut();
          }}
          onClose={() => setAsking(null)}
        >
          <Words>{say('signOutAsk')}</Words>
        </Question>
      ) : null}
    </Card>
  );
}

function Who() {
  const say = useText(meText);
  const sayCommon = useText(commonText);
  const sayRole = useText(roleTexts);
  const { session } = useSession();
  const belongs =
    session?.department?.name ?? session?.enterprises.map(({ name }) => name).join(sayCommon('and'));
  return (
    <Box className="day-note">
      <Box className="day-note__sign day-note__sign--open">
        <Icon name="person" />
      </Box>
      <Box className="row__words">
        <Heading level={2}>{session?.account.name ?? say('signedOut')}</Heading>
        <Words className="small muted">{session ? belongs : say('signedOutHint')}</Words>
        {session ? (
          <Box className="side-by-side">
            {session.roles.map((role) => (
              <Status key={role} tone="accent">
                {sayRole(role)}
              </Status>
            ))}
          </Box>
        ) : null}
      </Box>
    </Box>
  );
}
