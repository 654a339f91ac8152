const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 24 characters of `[A-Za-z0-9_-]`: enough to tell one account's intentions apart; it guards no secret. */
export function randomKey(): string {
  let key = '';
  while (key.length < 24) key += ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
  return key;
}
