import {
  type CategoryName as CategoryNameShape,
  INTAKE_CHANNELS,
  type IntakeChannel,
  REQUEST_CATEGORIES,
  type RequestCategory,
} from '@anqi/shared';
import {
  BooleanField,
  IdField,
  InstantField,
  NestedField,
  OneOfField,
  TextField,
} from '../platform/index.js';

export class CategoryName implements CategoryNameShape {
  @TextField({ min: 1, max: 60, description: 'The sender’s name of it' })
  theirs: string;

  @OneOfField(REQUEST_CATEGORIES, { name: 'RequestCategory' })
  category: RequestCategory;
}

export class CategoryNames {
  @NestedField(() => CategoryName, { list: true, description: 'All of them: those left out are forgotten' })
  names: CategoryName[];
}

export class NewIntakeClient {
  @TextField({ min: 2, max: 60 })
  name: string;

  @OneOfField(INTAKE_CHANNELS, { name: 'IntakeChannel' })
  channel: IntakeChannel;
}

export class IntakeClient {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @OneOfField(INTAKE_CHANNELS, { name: 'IntakeChannel' })
  channel: IntakeChannel;

  @TextField({ description: 'The part of its key that may be shown' })
  keyId: string;

  @BooleanField()
  active: boolean;

  @NestedField(() => CategoryName, { list: true })
  categories: CategoryName[];

  @InstantField()
  createdAt: string;

  @InstantField({ nullable: true, description: 'To the minute' })
  lastUsedAt: string | null;
}

export class IntakeClientPage {
  @NestedField(() => IntakeClient, { list: true })
  items: IntakeClient[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class KeyedIntakeClient extends IntakeClient {
  @TextField({
    nullable: true,
    description: 'Told this once: null in a repeated answer, after which a new one has to be made',
  })
  key: string | null;
}
