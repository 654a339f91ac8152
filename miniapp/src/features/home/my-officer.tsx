import { commonText } from '@anqi/shared/wording/ui/common';
import { homeText } from '@anqi/shared/wording/ui/home';
import { useQuery, type Named } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, List, Row, useText } from '../../ui';
import { CallButton } from '../cards/call-button';

/** Who serves this enterprise today, one tap from ringing; the card tells the rest. */
export function MyOfficer({ enterprise }: { enterprise: Named }) {
  const say = useText(homeText);
  const sayCommon = useText(commonText);
  const { data } = useQuery('GET /enterprises/{id}/card', { path: { id: enterprise.id } });
  if (!data?.face) return null;
  const { officer, deputy, onDuty, standIn, lead } = data.face;
  const serving = standIn ?? (onDuty === 'deputy' ? deputy : officer) ?? lead;
  const toCard = (
    <Button
      tone="text"
      small
      label={sayCommon('pair', { name: say('card'), value: enterprise.name })}
      onTap={() => navigation.open('packages/cards/card/index', { enterpriseId: enterprise.id })}
    >
      {say('card')}
    </Button>
  );
  return (
    <Card id="my-officer" title={say('myOfficer')} action={toCard}>
      <List label={say('myOfficer')}>
        <Row
          icon="person"
          title={serving.name}
          note={serving === lead ? say('myUnit') : lead.name}
          trailing={<CallButton {...serving} />}
        />
      </List>
    </Card>
  );
}
