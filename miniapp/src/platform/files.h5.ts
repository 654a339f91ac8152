import type { Opened, WantedFile } from './files';

export const SPREADSHEETS: readonly ('xlsx' | 'csv')[] = ['xlsx', 'csv'];

/** Fetches a file and hands it to the browser to keep; never throws. A link could not say who asks. */
export async function openFile({ path, headers, name }: WantedFile): Promise<Opened> {
  try {
    const response = await fetch(path, { method: 'GET', headers });
    if (!response.ok) {
      return { kind: 'answer', status: response.status, body: await response.json().catch(() => null) };
    }
    const address = URL.createObjectURL(await response.blob());
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: nameIn(response.headers.get('content-disposition')) ?? name,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), REVOKED_AFTER_MS);
    return { kind: 'opened' };
  } catch {
    return { kind: 'offline' };
  }
}

/** Long enough for a browser to begin. */
const REVOKED_AFTER_MS = 60_000;

/** The server's own name for it (RFC 5987). */
function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}
