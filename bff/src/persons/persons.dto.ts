import { LEAST_REVEAL_REASON } from '@anqi/shared';
import { NamedRef } from '../accounts/index.js';
import { BooleanField, IdField, IntField, NestedField, ObjectField, TextField } from '../platform/index.js';

const ROW = { type: 'object', additionalProperties: true };

export class HeldTable {
  @TextField({ description: 'Where it is kept' })
  table: string;

  @ObjectField(ROW, { list: true })
  rows: Record<string, unknown>[];
}

/** All that is held about a person. */
export class PersonalData {
  @NestedField(() => NamedRef, { nullable: true, description: 'null: somebody without an account' })
  account: NamedRef | null;

  @TextField({ nullable: true })
  title: string | null;

  @TextField({ nullable: true })
  workPhone: string | null;

  @NestedField(() => NamedRef, { list: true })
  enterprises: NamedRef[];

  @BooleanField({
    description: 'Erased by himself; of whoever works for the district only after he has left',
  })
  mayErase: boolean;

  @NestedField(() => HeldTable, { list: true })
  held: HeldTable[];
}

/** By an account or by a phone that was left; one of them. */
export class PersonAsked {
  @IdField({ optional: true })
  accountId?: string;

  @TextField({ optional: true, min: 7, max: 40, description: 'As it was left, or as it is dialled' })
  phone?: string;

  @TextField({
    min: LEAST_REVEAL_REASON,
    max: 200,
    description: 'What for: kept, and read by the supervisor',
  })
  reason: string;
}

export class EraseOwn {
  @TextField({
    max: 60,
    description: 'The name of who asks, typed by hand: nothing brings back what is erased',
  })
  name: string;
}

export class ErasedTable {
  @TextField()
  table: string;

  @IntField()
  rows: number;
}

export class Erased {
  @NestedField(() => ErasedTable, { list: true })
  items: ErasedTable[];
}
