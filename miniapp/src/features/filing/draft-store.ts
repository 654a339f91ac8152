import { storage } from '../../platform/storage';
import type { FilingForm } from './form';

/** One draft for each thing that is being written: an enterprise's next visit, or one plan's amendment. */
export interface DraftPlace {
  accountId: string;
  enterpriseId: string;
  planId?: string;
  emergency: boolean;
}

const keyOf = ({ accountId, enterpriseId, planId, emergency }: DraftPlace): string =>
  `filing-draft:${accountId}:${planId ?? enterpriseId}${emergency ? ':emergency' : ''}`;

/** A draft of another day's form may lack fields of today's: a version apart, it is dropped. */
const SHAPE = 1;

export const draftStore = {
  read(place: DraftPlace): FilingForm | null {
    const kept = storage.read<{ shape: number; form: FilingForm }>(keyOf(place));
    return kept?.shape === SHAPE ? kept.form : null;
  },
  write(place: DraftPlace, form: FilingForm): void {
    storage.write(keyOf(place), { shape: SHAPE, form });
  },
  discard(place: DraftPlace): void {
    storage.remove(keyOf(place));
  },
};
