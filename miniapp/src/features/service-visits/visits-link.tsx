import { serviceVisitsText } from '@anqi/shared/wording/ui/service-visits';
import { navigation } from '../../platform/navigation';
import { Button, useText } from '../../ui';

/** To the visits by service people: from a contact card to those of its enterprise, from lists of requests to all. */
export function VisitsLink({ enterpriseId }: { enterpriseId?: string }) {
  const say = useText(serviceVisitsText);
  return (
    <Button
      id="service-visits"
      small={enterpriseId === undefined}
      tone="plain"
      icon="building"
      onTap={() => navigation.open('packages/service-visits/list/index', { enterpriseId })}
    >
      {say('title')}
    </Button>
  );
}
