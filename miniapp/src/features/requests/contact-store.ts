import { storage } from '../../platform/storage';
import type { Contact } from './ask-form';

const keyOf = (accountId: string) => `contact:${accountId}`;

/** Who was named last time: nobody types his own number twice. */
export const contactStore = {
  read: (accountId: string): Contact | null => storage.read<Contact>(keyOf(accountId)),
  write: (accountId: string, contact: Contact): void => void storage.write(keyOf(accountId), contact),
};
