import { useState } from 'react';
import { requestText } from '@anqi/shared/wording/ui/requests';
import { pictures } from '../../platform/pictures';
import { Box, Icon, Picture, Tap, useText, Viewer } from '../../ui';
import { usePhotos, type PhotoSource } from './use-photos';

const sourceOf = (photo: PhotoSource): string | null =>
  photo === null || photo === 'failed' ? null : photo.source;

/** The photos of a request, small; a tap shows one over the whole screen. */
export function PhotoStrip({ ids }: { ids: string[] }) {
  const say = useText(requestText);
  const photos = usePhotos(ids);
  const [shown, setShown] = useState<number | null>(null);
  const sources = ids.map((id) => sourceOf(photos.of(id))).filter((source) => source !== null);
  const see = (source: string) => {
    if (!pictures.preview(sources, source)) setShown(sources.indexOf(source));
  };
  return (
    <Box className="photos" role="group" label={say('photos')}>
      {ids.map((id, index) => (
        <Thumb
          key={id}
          number={index + 1}
          photo={photos.of(id)}
          onSee={see}
          onRetry={() => photos.retry(id)}
        />
      ))}
      {shown === null ? null : (
        <Viewer
          title={say('photos')}
          sources={sources}
          at={shown}
          onAt={setShown}
          onClose={() => setShown(null)}
          words={{
            of: (n, all) => say('photo.of', { n, all }),
            next: say('photo.next'),
            back: say('photo.back'),
            zoom: say('photo.zoom'),
            fit: say('photo.fit'),
          }}
        />
      )}
    </Box>
  );
}

interface ThumbProps {
  number: number;
  photo: PhotoSource;
  onSee: (source: string) => void;
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
    <Tap className="photo" label={say('photo.open', { n: number })} onTap={() => onSee(photo.source)}>
      <Picture className="photo__image" source={photo.source} label="" fill />
    </Tap>
  );
}
