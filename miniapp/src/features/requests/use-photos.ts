import { useEffect, useRef, useState } from 'react';
import { loadPhoto } from '../../api';
import { pictures } from '../../platform/pictures';

/** `null` while it is on its way, `failed` where it did not come. */
export type PhotoSource = { source: string } | 'failed' | null;

export interface Photos {
  of: (id: string) => PhotoSource;
  retry: (id: string) => void;
}

/** Photos as images can show them, let go of when the page closes. */
export function usePhotos(ids: readonly string[], size: 'small' | 'whole'): Photos {
  const [loaded, setLoaded] = useState<Record<string, PhotoSource>>({});
  const asked = useRef(new Set<string>());
  const open = useRef(true);
  const held = useRef<string[]>([]);

  const load = (id: string) => {
    asked.current.add(id);
    setLoaded((before) => ({ ...before, [id]: null }));
    void loadPhoto(id, size).then((source) => {
      if (source !== null && !open.current) return pictures.release(source);
      if (source !== null) held.current.push(source);
      if (open.current) setLoaded((before) => ({ ...before, [id]: source === null ? 'failed' : { source } }));
    });
  };

  const key = ids.join(' ');
  useEffect(() => {
    open.current = true;
    ids.filter((id) => !asked.current.has(id)).forEach(load);
  }, [key]); // eslint-disable-line react-hooks/exhaustive-deps -- the ids themselves are a new list each time
  useEffect(
    () => () => {
      open.current = false;
      held.current.forEach((source) => pictures.release(source));
      held.current = [];
    },
    [],
  );
  return { of: (id) => loaded[id] ?? null, retry: load };
}
