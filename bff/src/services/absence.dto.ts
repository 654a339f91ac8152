import { NamedRef } from '../accounts/index.js';
import {
  BooleanField,
  DateField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  PageQuery,
  TextField,
} from '../platform/index.js';

export class AbsenceQuery extends PageQuery {
  @IdField({ optional: true, description: 'Of this account alone' })
  accountId?: string;
}

export class RecordAbsence {
  @IdField({ optional: true, description: 'Oneself unless said otherwise' })
  accountId?: string;

  @DateField()
  from: string;

  @DateField({ description: 'The last day, included' })
  until: string;

  @IdField({ optional: true, description: 'A service officer; left out: the deputy on each card' })
  standInId?: string;
}

export class AbsencePreviewQuery {
  @IdField({ optional: true, description: 'Oneself unless said otherwise' })
  accountId?: string;

  @DateField()
  from: string;

  @IdField({ optional: true })
  standInId?: string;
}

export class HandOverTo {
  @NestedField(() => NamedRef, { nullable: true, description: 'Null: the unit’s head and clerks' })
  account: NamedRef | null;

  @IntField()
  enterprises: number;
}

/** To whom the enterprises of somebody who is away go, on the first day from today on. */
export class AbsenceHandOver {
  @IntField({ description: 'On whose cards he stands as officer' })
  enterprises: number;

  @NestedField(() => HandOverTo, { list: true, description: 'The most first' })
  goTo: HandOverTo[];
}

export class Absence extends AbsenceHandOver {
  @IdField()
  id: string;

  @NestedField(() => NamedRef)
  account: NamedRef;

  @NestedField(() => NamedRef, { nullable: true })
  unit: NamedRef | null;

  @DateField()
  from: string;

  @DateField()
  until: string;

  @NestedField(() => NamedRef, { nullable: true, description: 'Null: the deputy on each card' })
  standIn: NamedRef | null;

  @InstantField()
  recordedAt: string;

  @BooleanField({ description: 'Whether the asker may end it' })
  mayEnd: boolean;
}

export class AbsencePage {
  @NestedField(() => Absence, { list: true })
  items: Absence[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}
