import { summonsText } from '@anqi/shared/wording/ui/summons';
import type { Session } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, useText } from '../../ui';
import { useIsTown } from './use-town';

/** From a contact card or a request to the form that calls somebody; `about` fills it in. */
export function CallLink({ about }: { about: { enterpriseId?: string; requestId?: string } }) {
  const say = useText(summonsText);
  return (
    <Button
      id="to-summon"
      tone="plain"
      icon="flag"
      onTap={() => navigation.open('packages/summons/call/index', about)}
    >
      {say('call.title')}
    </Button>
  );
}

/** On a request: for the enterprise's members, and for a town that it concerns. */
export function CallAbout({
  request,
  session,
}: {
  request: { id: string; enterprise: { id: string } };
  session: Session;
}) {
  const isTown = useIsTown(session);
  const isOwn = session.enterprises.some(({ id }) => id === request.enterprise.id);
  return isOwn || isTown === true ? <CallLink about={{ requestId: request.id }} /> : null;
}

/** From work lists and from an enterprise's own requests to the summonses. */
export function SummonsesLink() {
  const say = useText(summonsText);
  return (
    <Button
      id="to-summonses"
      small
      tone="plain"
      icon="flag"
      onTap={() => navigation.open('packages/summons/list/index')}
    >
      {say('title')}
    </Button>
  );
}
