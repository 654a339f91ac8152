import { useEffect, useState } from 'react';

const WAIT_MS = 300;

/** What was typed, trimmed, once the typing pauses: a search asks once a word and not once a key. */
export function useSettled(typed: string): string {
  const value = typed.trim();
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
