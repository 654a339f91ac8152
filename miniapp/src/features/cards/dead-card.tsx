import { cardPageText } from '@anqi/shared/wording/ui/cards';
import type { CardOpening } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Heading, Icon, useText, Words } from '../../ui';
import { CardLines } from './card-people';

/** A card that is revoked, or none of ours: what that means and what to do, with a number to ask. */
export function DeadCard({ opening }: { opening: CardOpening }) {
  const say = useText(cardPageText);
  const { verdict, replaced, centre } = opening;
  const isRevoked = verdict === 'revoked';
  const name = centre?.name ?? say('theCentre');
  const text = isRevoked ? say(replaced ? 'revoked.replaced' : 'revoked.ended') : say('not-ours.text');
  const scanAgain = (
    <Button
      icon="scan"
      tone={isRevoked ? 'primary' : 'plain'}
      onTap={() => navigation.replace('pages/scan/index')}
    >
      {say('scanAgain')}
    </Button>
  );
  return (
    <>
      <Box className={`verdict verdict--${isRevoked ? 'warn' : 'bad'}`} live="assertive" id="verdict">
        <Box className="verdict__sign">
          <Icon name={isRevoked ? 'info' : 'cross'} />
        </Box>
        <Heading level={2} className="verdict__head">
          {say(isRevoked ? 'revoked.title' : 'not-ours.title')}
        </Heading>
        <Words className="verdict__text">{text}</Words>
        <Words className="verdict__todo">{say(isRevoked ? 'revoked.todo' : 'not-ours.todo', { name })}</Words>
      </Box>
      {isRevoked ? scanAgain : null}
      <CardLines opening={opening} />
      {isRevoked ? null : scanAgain}
    </>
  );
}
