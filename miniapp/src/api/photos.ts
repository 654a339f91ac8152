import { pictures } from '../platform/pictures';
import { headers, ready } from './request';

/** A picture takes longer than an answer does. */
export const PICTURE_TIMEOUT_MS = 60_000;

/** A photo of a request as an image can show it; null where it did not come. Its user releases it. */
export async function loadPhoto(id: string, size: 'small' | 'whole' = 'whole'): Promise<string | null> {
  if ((await ready()) !== null) return null;
  return pictures.fetch({
    path: `/api/v1/photos/${encodeURIComponent(id)}${size === 'small' ? '?size=small' : ''}`,
    headers: { ...headers(), Accept: 'image/jpeg' },
    timeoutMs: PICTURE_TIMEOUT_MS,
  });
}
