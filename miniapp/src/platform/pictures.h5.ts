export interface PictureAsks {
  /** Path from the origin. */
  path: string;
  headers: Record<string, string>;
  timeoutMs: number;
}

/** Pictures that need our token: an `<img>` sends none. */
export const pictures = {
  /** What an image can show, or null where it did not come. */
  async fetch({ path, headers, timeoutMs }: PictureAsks): Promise<string | null> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), timeoutMs);
    try {
      const response = await fetch(path, { method: 'GET', headers, signal: patience.signal });
      return response.status === 200 ? URL.createObjectURL(await response.blob()) : null;
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  },
  /** Lets go of what `fetch` brought. */
  release(source: string): void {
    URL.revokeObjectURL(source);
  },
  /** Shows them over the whole screen; false where the page has to do it itself. */
  preview(_sources: string[], _current: string): boolean {
    return false;
  },
};
