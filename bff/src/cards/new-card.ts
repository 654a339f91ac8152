import { randomBytes } from 'node:crypto';
import type { ContactCardEntity } from './contact-card.entity.js';

/** As ULIDs write: no letter that is taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** Codes do not count up: one code says nothing of the next. */
function newCodeId(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

export interface Site {
  name: string;
  address: string | null;
}

export const liveKeyOf = (enterpriseId: string, siteName: string | null): string =>
  `${enterpriseId}:${siteName ?? ''}`;

/** A card as it is issued: to the enterprise, or to a site of it. */
export function newCard(
  { enterpriseId, site }: { enterpriseId: string; site: Site | null },
  { issuedAt, issuedBy }: Pick<ContactCardEntity, 'issuedAt' | 'issuedBy'>,
): ContactCardEntity {
  return {
    codeId: newCodeId(),
    enterpriseId,
    siteName: site?.name ?? null,
    siteAddress: site?.address ?? null,
    liveKey: liveKeyOf(enterpriseId, site?.name ?? null),
    issuedAt,
    issuedBy,
    revokedAt: null,
    revokedBy: null,
    revokedReason: null,
    replacedBy: null,
    deliveredOn: null,
    deliveredTo: null,
    deliveredBy: null,
    note: null,
  };
}
