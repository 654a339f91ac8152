import { askText } from '@anqi/shared/wording/ui/ask';
import { requestText } from '@anqi/shared/wording/ui/requests';
import type { QueueEntry, RequestView } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Facts, useText, Vacant, Words } from '../../ui';
import { DueCard } from './due-card';
import { Holder } from './request-head';

const toRequest = (id: string) => navigation.replace('packages/requests/request/index', { id });

/** It has arrived: its number, who has it, by when and why. */
export function DoneFace({ request, isOwn }: { request: RequestView; isOwn: boolean }) {
  const say = useText(askText);
  const sayRequest = useText(requestText);
  return (
    <Box className="stack" live="polite" id="ask-done">
      <Vacant icon="check" title={say('done.title')} hint={say('done.number', { number: request.number })} />
      <Card>
        <Facts rows={[{ name: sayRequest('holder'), value: <Holder request={request} isOwn={isOwn} /> }]} />
      </Card>
      <DueCard request={request} />
      <Button id="ask-see" onTap={() => toRequest(request.id)}>
        {say('done.see')}
      </Button>
      <Button tone="plain" onTap={navigation.home}>
        {say('done.home')}
      </Button>
    </Box>
  );
}

/** It became a comment on a request that was there. */
export function AddedFace({ request }: { request: RequestView }) {
  const say = useText(askText);
  return (
    <Box live="polite" id="ask-added">
      <Vacant
        icon="check"
        title={say('done.added', { number: request.number })}
        hint={say('done.added.hint')}
      >
        <Button onTap={() => toRequest(request.id)}>{say('done.see')}</Button>
      </Vacant>
    </Box>
  );
}

/** On its way: photo by photo, then the words. */
export function SendingFace({ entry: { photos = [] } }: { entry: QueueEntry }) {
  const say = useText(askText);
  const sent = photos.filter(({ id }) => id !== undefined).length;
  const isAtPhotos = sent < photos.length;
  return (
    <Box className="vacant" live="polite" id="ask-sending">
      <Box className="vacant__sign">
        <Box className="button__wheel" decorative />
      </Box>
      <Words className="strong">
        {isAtPhotos ? say('submit.photos', { n: sent + 1, all: photos.length }) : say('submit.sending')}
      </Words>
      <Words className="vacant__hint">{say('submit.leave')}</Words>
    </Box>
  );
}

/** No network: it waits, survives, and can be taken back. */
export function QueuedFace({ onTakeBack }: { onTakeBack: () => void }) {
  const say = useText(askText);
  return (
    <Box live="polite" id="ask-queued">
      <Vacant icon="clock" title={say('queued.title')} hint={say('queued.hint')}>
        <Button onTap={navigation.home}>{say('done.home')}</Button>
        <Button tone="plain" onTap={() => navigation.open('pages/me/index')}>
          {say('queued.queue')}
        </Button>
        <Button tone="text" onTap={onTakeBack}>
          {say('queued.take-back')}
        </Button>
      </Vacant>
    </Box>
  );
}
