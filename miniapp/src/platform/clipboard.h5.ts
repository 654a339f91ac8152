/** Whether the words are on the clipboard now: a browser may forbid it, as on a page without TLS. */
export async function copyWords(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}
