import { randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';

/** What OWASP asks of Argon2id at least: 19 MiB, two passes. Stated in each hash, so that it may grow. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 10;
const FEWEST_CHARACTERS = 5;

/** A hash of nothing that anybody types: names that do not exist take as long as those that do. */
const nobody = hash(randomBytes(32), COST);

/** Argon2id, in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

/** `kept` null: nobody's, and never right. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const isRight = await verify(kept ?? (await nobody), normal(password));
  return isRight && kept !== null;
}

/** By length and variety alone: rules about kinds of characters make people write theirs down. */
export function isWeakPassword(password: string, login: string): boolean {
  const characters = [...normal(password).toLowerCase()];
  return (
    characters.length < SHORTEST ||
    new Set(characters).size < FEWEST_CHARACTERS ||
    normal(password).toLowerCase().includes(login)
  );
}

/** The same letters, however a keyboard composes them. */
const normal = (password: string): string => password.normalize('NFKC');
