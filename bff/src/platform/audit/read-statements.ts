import type { AuditHead } from './audit-head.js';
import type { Receipt } from './receipt.js';

type Fields = Record<string, unknown>;

/** A head as somebody kept it; `null` where the text is none. Says nothing about who signed it. */
export function readHead(text: string): AuditHead | null {
  const value = parsed(text);
  return isHead(value) ? value : null;
}

/** Likewise a receipt. What somebody sends is looked at member by member before anything walks through it. */
export function readReceipt(text: string): Receipt | null {
  const value = parsed(text);
  return isReceipt(value) ? value : null;
}

function isHead(value: unknown): value is AuditHead {
  return (
    hasAll(value, {
      texts: ['issuer', 'date', 'at', 'link', 'root', 'keyId', 'signature'],
      numbers: ['version', 'seq', 'from'],
      others: ['previous'],
    }) &&
    (value.previous === null || typeof value.previous === 'string')
  );
}

function isReceipt(value: unknown): value is Receipt {
  return (
    hasAll(value, {
      texts: [
        ...['issuer', 'action', 'subjectType', 'subjectId', 'at', 'rowId', 'tag'],
        ...['keyId', 'signature'],
      ],
      numbers: ['version'],
      others: ['seal', 'proof'],
    }) &&
    (value.seal === null || hasAll(value.seal, { texts: ['link'], numbers: ['seq'] })) &&
    (value.proof === null || isProof(value.proof))
  );
}

function isProof(value: unknown): boolean {
  return (
    hasAll(value, { others: ['head', 'path'] }) &&
    isHead(value.head) &&
    Array.isArray(value.path) &&
    value.path.every((hash) => typeof hash === 'string')
  );
}

interface Members {
  texts?: readonly string[];
  numbers?: readonly string[];
  others?: readonly string[];
}

/** Exactly these members and no other. */
function hasAll(value: unknown, { texts = [], numbers = [], others = [] }: Members): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = value as Fields;
  return (
    Object.keys(fields).length === texts.length + numbers.length + others.length &&
    texts.every((name) => typeof fields[name] === 'string') &&
    numbers.every((name) => Number.isSafeInteger(fields[name])) &&
    others.every((name) => name in fields)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
