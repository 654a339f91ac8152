import { useEffect, useState, useSyncExternalStore } from 'react';
import { uploads, type UploadState, type WaitingPhoto } from '../../api';
import { network } from '../../platform/network';
import { photoShelf } from '../../platform/photo-shelf';

/** What an image can show of a photo on the phone; null while it is read, or where it is gone. */
export function useShelfPicture(shelfId: string): string | null {
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    let open = true;
    let held: string | null = null;
    void photoShelf.show(shelfId).then((found) => {
      held = found;
      if (open) setSource(found);
      else if (found !== null) photoShelf.release(found);
    });
    return () => {
      open = false;
      if (held !== null) photoShelf.release(held);
    };
  }, [shelfId]);
  return source;
}

export function useUploadState({ shelfId, id }: WaitingPhoto): UploadState {
  const state = useSyncExternalStore(uploads.subscribe, () => uploads.stateOf(shelfId));
  if (id !== undefined) return { kind: 'sent' };
  return state ?? { kind: 'waiting' };
}

/** Sends the photos while the words are still being written, and again when the network is back, or on demand. */
export function useUploads(
  photos: readonly WaitingPhoto[],
  onSent: (shelfId: string, id: string) => void,
): (photo: WaitingPhoto) => void {
  const unsent = photos.filter(({ id }) => id === undefined);
  const key = unsent.map(({ shelfId }) => shelfId).join(' ');
  const send = (photo: WaitingPhoto) =>
    void uploads.send(photo).then((result) => result.ok && onSent(photo.shelfId, result.value));
  useEffect(() => {
    const isWorthIt = ({ shelfId }: WaitingPhoto) => uploads.stateOf(shelfId)?.kind !== 'refused';
    const sendAll = () => unsent.filter(isWorthIt).forEach(send);
    sendAll();
    return network.onChange((online) => online && sendAll());
  }, [key]); // eslint-disable-line react-hooks/exhaustive-deps -- the same photos are a new list at each keystroke
  return send;
}
