import { createHash } from 'node:crypto';

/** JSON with sorted keys: equal data give equal text, whatever database or client ordered them. */
export function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, member: unknown) => (isPlain(member) ? sorted(member) : member)) ?? 'null'
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
