import type { QueueEntry } from '../../api';
import { askDraft, askFaults, emptyAsk, formOfEntry, saidIn, type AskForm } from './ask-form';

const form = (part: Partial<AskForm> = {}): AskForm => ({
  ...emptyAsk({ name: '示例丙', phone: '00001234567' }, 'visit'),
  category: 'utilities',
  words: '  厂区夜里停电三次，请查明原因  ',
  ...part,
});
const OWN = { enterpriseId: 'ent-1', isBehalf: false };

it.each([
  ['nothing is wrong', {}, {}],
  ['no category', { category: null }, { category: 'category.missing' }],
  ['blanks are no words', { words: '停电　　　　　　　　　　　' }, { words: 'words.missing' }],
  ['half a number', { contactPhone: '0000-1' }, { contactPhone: 'contact.phone.odd' }],
  ['no number at all', { contactPhone: ' ' }, {}],
])('%s', (_name, part, faults) => {
  expect(askFaults(form(part))).toEqual(faults);
});

it('sends what was filled in and nothing else, and how it came in only on behalf of another', () => {
  expect(askDraft(form({ contactName: ' ', urgent: true }), OWN)).toEqual({
    enterpriseId: 'ent-1',
    category: 'utilities',
    words: '厂区夜里停电三次，请查明原因',
    urgency: 'urgent',
    contactPhone: '00001234567',
  });
  expect(askDraft(form({ channel: 'hotline' }), { ...OWN, isBehalf: true })?.channel).toBe('hotline');
  expect(askDraft(form({ category: null }), OWN)).toBeNull();
});

it('comes back from the queue as it was written; only what may have arrived keeps its key', () => {
  const photos = [{ shelfId: 'a', key: 'key-a', id: 'p-1' }];
  const body = askDraft(form(), OWN)!;
  const entry = { key: 'k1', route: 'POST /requests', asks: { body }, photos, state: 'waiting' };
  const waiting = formOfEntry(entry as QueueEntry<'POST /requests'>);
  expect(waiting).toMatchObject({ category: 'utilities', photos, contactName: '示例丙' });
  expect(waiting.sentAs).toEqual({ key: 'k1', said: saidIn(askDraft(waiting, OWN)!, photos) });
  expect(saidIn(body, [])).not.toBe(waiting.sentAs?.said);
  expect(formOfEntry({ ...entry, state: 'refused' } as QueueEntry<'POST /requests'>).sentAs).toBeNull();
});
