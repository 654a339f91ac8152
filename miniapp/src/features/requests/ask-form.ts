import { REQUEST_LIMITS, type RequestCategory } from '@anqi/shared';
import type { QueueEntry, RequestDraft, WaitingPhoto } from '../../api';

/** What is written before a request is submitted. */
export interface AskForm {
  category: RequestCategory | null;
  words: string;
  photos: WaitingPhoto[];
  contactName: string;
  contactPhone: string;
  urgent: boolean;
  /** How it came in, where it is submitted on the enterprise's behalf. */
  channel: 'visit' | 'hotline';
  /** The key under which the same words may have reached the server already. */
  sentAs: { key: string; said: string } | null;
}

export interface Contact {
  name: string;
  phone: string;
}

export const emptyAsk = ({ name, phone }: Contact, channel: AskForm['channel']): AskForm => ({
  category: null,
  words: '',
  photos: [],
  contactName: name,
  contactPhone: phone,
  urgent: false,
  channel,
  sentAs: null,
});

export const lengthOf = (words: string): number => words.trim().length;

export type AskFault = 'category.missing' | 'words.missing' | 'contact.phone.odd';

/** Fewer digits than any telephone number has. */
const LEAST_DIGITS = 7;

/** By field: what is missing before it can be sent. */
export function askFaults(form: AskForm): Partial<Record<keyof AskForm, AskFault>> {
  const faults: Partial<Record<keyof AskForm, AskFault>> = {};
  if (form.category === null) faults.category = 'category.missing';
  if (lengthOf(form.words) < REQUEST_LIMITS.leastWords) faults.words = 'words.missing';
  const digits = form.contactPhone.replace(/\D/g, '').length;
  if (form.contactPhone.trim() !== '' && digits < LEAST_DIGITS) faults.contactPhone = 'contact.phone.odd';
  return faults;
}

export interface Whom {
  enterpriseId: string;
  isBehalf: boolean;
}

/** What is sent, its photos apart; null while something is missing. */
export function askDraft(form: AskForm, { enterpriseId, isBehalf }: Whom): RequestDraft | null {
  const { category, contactName, contactPhone } = form;
  if (category === null || Object.keys(askFaults(form)).length > 0) return null;
  return {
    enterpriseId,
    category,
    words: form.words.trim(),
    urgency: form.urgent ? 'urgent' : 'normal',
    ...(contactName.trim() ? { contactName: contactName.trim() } : {}),
    ...(contactPhone.trim() ? { contactPhone: contactPhone.trim() } : {}),
    ...(isBehalf ? { channel: form.channel } : {}),
  };
}

/** The same words with the same photos, whatever became of them meanwhile. */
export const saidIn = (draft: RequestDraft, photos: readonly WaitingPhoto[]): string =>
  JSON.stringify([draft, photos.map(({ shelfId }) => shelfId)]);

/**
 * The form again, from what waited in the queue. What may have arrived keeps its key, so that the same sent once more is
 * the same; a refusal has used it up.
 */
export function formOfEntry({ asks, photos = [], key, state }: QueueEntry<'POST /requests'>): AskForm {
  const { body } = asks;
  return {
    category: body.category,
    words: body.words,
    photos,
    contactName: body.contactName ?? '',
    contactPhone: body.contactPhone ?? '',
    urgent: body.urgency === 'urgent',
    channel: body.channel === 'hotline' ? 'hotline' : 'visit',
    sentAs: state === 'waiting' ? { key, said: saidIn(body, photos) } : null,
  };
}
