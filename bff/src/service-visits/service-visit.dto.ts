import {
  REQUEST_CATEGORIES,
  type RequestCategory,
  SERVICE_VISIT_ACTIONS,
  SERVICE_VISIT_LIMITS as LIMITS,
  SERVICE_VISIT_LISTS,
  SERVICE_VISIT_STATUSES,
  type ServiceVisitAction,
  type ServiceVisitList,
  type ServiceVisitStatus,
} from '@anqi/shared';
import { ArrayMaxSize } from 'class-validator';
import { NamedRef } from '../accounts/index.js';
import {
  BooleanField,
  DateField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
} from '../platform/index.js';

export class ServiceVisitQuery extends PageQuery {
  @OneOfField(SERVICE_VISIT_LISTS, { name: 'ServiceVisitList' })
  list: ServiceVisitList;

  @OneOfField(['mine', 'all'], {
    optional: true,
    description: 'Those one goes along to; all that one may read unless said otherwise',
  })
  scope?: 'mine' | 'all';

  @IdField({ optional: true })
  enterpriseId?: string;
}

export class PlanServiceVisit {
  @IdField()
  enterpriseId: string;

  @DateField({ description: 'Where a visit is planned in the same week, its day stands' })
  date: string;

  @TextField({ min: LIMITS.leastWords, max: LIMITS.mostPurpose })
  purpose: string;
}

export class MoveServiceVisit {
  @DateField()
  date: string;

  @IntField({ min: 1 })
  version: number;
}

export class LeaveServiceVisit {
  @IntField({ min: 1 })
  version: number;
}

export class CallOffServiceVisit {
  @TextField({ min: LIMITS.leastWords, max: LIMITS.mostPurpose })
  reason: string;

  @IntField({ min: 1 })
  version: number;
}

export class ServiceVisitMatterBody {
  @OneOfField(REQUEST_CATEGORIES, { name: 'RequestCategory' })
  category: RequestCategory;

  @TextField({ min: LIMITS.leastWords, max: LIMITS.mostWords })
  words: string;

  @TextField({
    optional: true,
    min: LIMITS.leastWords,
    max: LIMITS.mostWords,
    description: 'What was answered on the spot; left out, the matter becomes a request of the enterprise',
  })
  answer?: string;
}

export class LogServiceVisit {
  @InstantField()
  heldAt: string;

  @IdField({ list: true, description: 'Who of those who were to go along was there' })
  presentIds: string[];

  @TextField({ max: 200, description: 'Who received them' })
  hosts: string;

  @TextField({ min: LIMITS.leastWords, max: LIMITS.mostWords })
  words: string;

  @NestedField(() => ServiceVisitMatterBody, { list: true })
  @ArrayMaxSize(LIMITS.mostMatters)
  matters: ServiceVisitMatterBody[];

  @IntField({ min: 1 })
  version: number;
}

export class ServiceVisitParticipant extends NamedRef {
  @NestedField(() => NamedRef, { nullable: true })
  unit: NamedRef | null;

  @TextField()
  purpose: string;

  @BooleanField({ nullable: true, description: 'Whether he was there; null until it is logged' })
  present: boolean | null;
}

export class ServiceVisitRow {
  @IdField()
  id: string;

  @NestedField(() => NamedRef)
  enterprise: NamedRef;

  @DateField()
  date: string;

  @OneOfField(SERVICE_VISIT_STATUSES, { name: 'ServiceVisitStatus' })
  status: ServiceVisitStatus;

  @NestedField(() => ServiceVisitParticipant, { list: true, description: 'Whoever planned it first' })
  participants: ServiceVisitParticipant[];
}

export class ServiceVisitPage {
  @NestedField(() => ServiceVisitRow, { list: true })
  items: ServiceVisitRow[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class ServiceVisitMatter {
  @TextField({ description: 'A category of requests' })
  category: string;

  @TextField()
  words: string;

  @TextField({ nullable: true, description: 'On the spot; null where it became a request' })
  answer: string | null;

  @IdField({ nullable: true, description: 'Null too where the asker may not read the request' })
  requestId: string | null;

  @TextField({ nullable: true })
  requestNumber: string | null;
}

export class ServiceVisitLog {
  @InstantField()
  heldAt: string;

  @TextField({ description: 'Who received them' })
  hosts: string;

  @TextField()
  words: string;

  @NestedField(() => NamedRef)
  loggedBy: NamedRef;

  @InstantField()
  loggedAt: string;

  @NestedField(() => ServiceVisitMatter, { list: true })
  matters: ServiceVisitMatter[];
}

export class ServiceVisit extends ServiceVisitRow {
  @TextField({ nullable: true, description: 'Why it was called off' })
  reason: string | null;

  @NestedField(() => ServiceVisitLog, { nullable: true })
  log: ServiceVisitLog | null;

  @OneOfField(SERVICE_VISIT_ACTIONS, { list: true, name: 'ServiceVisitAction' })
  actions: ServiceVisitAction[];

  @IntField()
  version: number;
}

export class PlannedServiceVisit extends ServiceVisit {
  @BooleanField({ description: 'A visit was planned in that week: the asker goes along, on its day' })
  joined: boolean;
}
