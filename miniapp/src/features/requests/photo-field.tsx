import { useState } from 'react';
import { REQUEST_LIMITS } from '@anqi/shared';
import { askText } from '@anqi/shared/wording/ui/ask';
import { uploads, type UploadState, type WaitingPhoto } from '../../api';
import { photoShelf, type Chosen } from '../../platform/photo-shelf';
import { randomKey } from '../../platform/random-key';
import { Box, Field, Icon, Note, Picture, Tap, useText, Words } from '../../ui';
import { useShelfPicture, useUploads, useUploadState } from './use-shelf';

const MOST = REQUEST_LIMITS.mostPhotos;
type Left = 'full' | 'too-large' | 'unreadable';

export interface PhotoFieldProps {
  photos: WaitingPhoto[];
  error: string | null;
  onChange: (change: (photos: WaitingPhoto[]) => WaitingPhoto[]) => void;
}

/** Takes or chooses photos; each shows how far it is, and can be tried again or taken away. */
export function PhotoField({ photos, error, onChange }: PhotoFieldProps) {
  const say = useText(askText);
  const [left, setLeft] = useState<Left[]>([]);
  const room = MOST - photos.length;
  const retry = useUploads(photos, (shelfId, id) =>
    onChange((before) => before.map((photo) => (photo.shelfId === shelfId ? { ...photo, id } : photo))),
  );
  const add = async () => {
    const chosen = await photoShelf.choose(room);
    const kept = chosen.flatMap((each) =>
      each.kind === 'kept' ? [{ shelfId: each.id, key: randomKey() }] : [],
    );
    setLeft(leftOut(chosen));
    if (kept.length > 0) onChange((before) => [...before, ...kept].slice(0, MOST));
  };
  const remove = (photo: WaitingPhoto) => {
    setLeft([]);
    onChange((before) => before.filter(({ shelfId }) => shelfId !== photo.shelfId));
    uploads.forget(photo);
  };
  return (
    <Field
      id="ask-photos"
      label={say('photos')}
      optional
      hint={say('photos.hint', { most: MOST })}
      error={error}
    >
      <Box className="photos" role="group" label={say('photos')}>
        {photos.map((photo, index) => (
          <OnePhoto
            key={photo.shelfId}
            photo={photo}
            number={index + 1}
            onRetry={() => retry(photo)}
            onRemove={() => remove(photo)}
          />
        ))}
        {room > 0 ? (
          <Tap className="photo photo--add" id="ask-photos-add" onTap={() => void add()}>
            <Icon name="camera" />
            <Words className="small">
              {photos.length === 0 ? say('photos.add') : say('photos.more', { n: photos.length })}
            </Words>
          </Tap>
        ) : null}
      </Box>
      {left.map((why) => (
        <Note key={why} tone="warn" live>
          {say(`photos.${why}`, { most: MOST })}
        </Note>
      ))}
    </Field>
  );
}

/** Why some of what was chosen is not there, each reason once. */
function leftOut(chosen: readonly Chosen[]): Left[] {
  const kinds = chosen.flatMap(({ kind }) => (kind === 'kept' ? [] : [kind]));
  return [...new Set<Left>(kinds)];
}

interface OnePhotoProps {
  photo: WaitingPhoto;
  number: number;
  onRetry: () => void;
  onRemove: () => void;
}

function OnePhoto({ photo, number, onRetry, onRemove }: OnePhotoProps) {
  const say = useText(askText);
  const source = useShelfPicture(photo.shelfId);
  const state = useUploadState(photo);
  return (
    <Box className="photo" role="group" label={say('photo.nth', { n: number })}>
      {source === null ? null : (
        <Picture className="photo__image" source={source} label={say('photo.nth', { n: number })} fill />
      )}
      <Progress state={state} onRetry={onRetry} />
      <Tap className="photo__remove" label={say('photo.remove', { n: number })} onTap={onRemove}>
        <Box className="photo__cross">
          <Icon name="close" />
        </Box>
      </Tap>
    </Box>
  );
}

function Progress({ state, onRetry }: { state: UploadState; onRetry: () => void }) {
  const say = useText(askText);
  switch (state.kind) {
    case 'sending':
      return (
        <Words className="photo__state">
          {say('photo.sending', { percent: Math.round(state.share * 100) })}
        </Words>
      );
    case 'sent':
      return (
        <Words className="photo__state photo__state--sent">
          <Icon name="check" />
          <Words className="unseen">{say('photo.sent')}</Words>
        </Words>
      );
    case 'waiting':
      return (
        <Tap className="photo__state photo__state--tap" onTap={onRetry}>
          <Words>{say('photo.waiting')}</Words>
        </Tap>
      );
    case 'refused':
      return (
        <Words className="photo__state photo__state--bad">
          {state.problem.code === 'photo-missing'
            ? say('photo.missing')
            : state.problem.title || say('photo.refused')}
        </Words>
      );
  }
}
