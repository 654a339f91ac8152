const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const LENGTH = 24;

/** 24 characters of `[A-Za-z0-9_-]`: from the system's source where there is one. WeChat's has only a slow way to it. */
export function randomKey(): string {
  return Array.from(randomNumbers(), (number) => ALPHABET[number % ALPHABET.length]).join('');
}

function randomNumbers(): ArrayLike<number> {
  if (typeof crypto === 'object') return crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from({ length: LENGTH }, () => Math.floor(Math.random() * ALPHABET.length));
}
