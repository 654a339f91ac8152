import { cardPageText } from '@anqi/shared/wording/ui/cards';
import type { CardOpening } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Heading, Icon, useText, Words } from '../../ui';
import { CardLines } from './card-people';

/** A card that is revoked, to be reissued, or none of ours: what that means and what to do, with a number to ask. */
export function DeadCard({ opening }: { opening: CardOpening }) {
  const say = useText(cardPageText);
  const { verdict, replaced, centre } = opening;
  const what = verdict === 'revoked' || verdict === 'retired-key' ? verdict : 'not-ours';
  const wasOurs = what !== 'not-ours';
  const name = centre?.name ?? say('theCentre');
  const text =
    what === 'revoked' ? say(replaced ? 'revoked.replaced' : 'revoked.ended') : say(`${what}.text`);
  const scanAgain = (
    <Button
      icon="scan"
      tone={wasOurs ? 'primary' : 'plain'}
      onTap={() => navigation.replace('pages/scan/index')}
    >
      {say('scanAgain')}
    </Button>
  );
  return (
    <>
      <Box className={`verdict verdict--${wasOurs ? 'warn' : 'bad'}`} live="assertive" id="verdict">
        <Box className="verdict__sign">
          <Icon name={wasOurs ? 'info' : 'cross'} />
        </Box>
        <Heading level={2} className="verdict__head">
          {say(`${what}.title`)}
        </Heading>
        <Words className="verdict__text">{text}</Words>
        <Words className="verdict__todo">{say(`${what}.todo`, { name })}</Words>
      </Box>
      {wasOurs ? scanAgain : null}
      <CardLines opening={opening} />
      {wasOurs ? null : scanAgain}
    </>
  );
}
