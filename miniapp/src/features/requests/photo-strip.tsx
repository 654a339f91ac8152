import { useEffect, useState } from 'react';
import { requestText } from '@anqi/shared/wording/ui/requests';
import { pictures } from '../../platform/pictures';
import { Box, Icon, Picture, Tap, useText } from '../../ui';
import { Viewer } from '../../ui/viewer';
import { usePhotos, type PhotoSource } from './use-photos';

const sourceOf = (photo: PhotoSource): string | null =>
  photo === null || photo === 'failed' ? null : photo.source;

/** The photos of a request, small; a tap shows one over the whole screen. */
export function PhotoStrip({ ids }: { ids: string[] }) {
  const say = useText(requestText);
  const photos = usePhotos(ids, 'small');
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Box className="photos" role="group" label={say('photos')}>
      {ids.map((id, index) => (
        <Thumb
          key={id}
          number={index + 1}
          photo={photos.of(id)}
          onSee={() => setShown(id)}
          onRetry={() => photos.retry(id)}
        />
      ))}
      {shown === null ? null : (
        <Large
          ids={ids.filter((id) => sourceOf(photos.of(id)) !== null)}
          first={shown}
          smallOf={(id) => sourceOf(photos.of(id)) ?? ''}
          onClose={() => setShown(null)}
        />
      )}
    </Box>
  );
}

interface LargeProps {
  ids: string[];
  first: string;
  /** Stands in until the whole one has come. */
  smallOf: (id: string) => string;
  onClose: () => void;
}

/** Fetches the whole photos now that somebody looks; WeChat has a viewer of its own for them. */
function Large({ ids, first, smallOf, onClose }: LargeProps) {
  const say = useText(requestText);
  const whole = usePhotos(ids, 'whole');
  const [at, setAt] = useState(ids.indexOf(first));
  const sources = ids.map((id) => sourceOf(whole.of(id)) ?? smallOf(id));
  const isThere = ids.every((id) => whole.of(id) !== null);
  useEffect(() => {
    if (isThere && pictures.preview(sources, sources[at] ?? '')) onClose();
  }, [isThere]); // eslint-disable-line react-hooks/exhaustive-deps -- once, when all have come
  return (
    <Viewer
      title={say('photos')}
      sources={sources}
      at={at}
      onAt={setAt}
      onClose={onClose}
      words={{
        of: (n, all) => say('photo.of', { n, all }),
        next: say('photo.next'),
        back: say('photo.back'),
        zoom: say('photo.zoom'),
        fit: say('photo.fit'),
      }}
    />
  );
}

interface ThumbProps {
  number: number;
  photo: PhotoSource;
  onSee: () => void;
  onRetry: () => void;
}

function Thumb({ number, photo, onSee, onRetry }: ThumbProps) {
  const say = useText(requestText);
  if (photo === null) return <Box className="photo photo--loading" role="img" label={say('photo.loading')} />;
  if (photo === 'failed') {
    return (
      <Tap className="photo photo--failed" label={say('photo.failed')} onTap={onRetry}>
        <Icon name="picture" />
      </Tap>
    );
  }
  return (
    <Tap className="photo" label={say('photo.open', { n: number })} onTap={onSee}>
      <Picture className="photo__image" source={photo.source} label="" fill />
    </Tap>
  );
}
