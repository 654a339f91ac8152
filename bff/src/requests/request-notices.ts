import type { RequestEvent } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import { Outbox, type OutboxMessage, toInstant } from '../platform/index.js';
import { RequestPeople, type RequestStaff } from './request-people.js';
import { RequestRepository } from './request.repository.js';
import { HANDLING_PARTS, holderOf, type RequestRecord, unitsOf } from './request-record.js';
import type { Surroundings } from './whole-request.js';

type Recipient = OutboxMessage['recipient'];

const account = (id: string): Recipient => ({ kind: 'account', id });
const heads = (id: string): Recipient => ({ kind: 'heads', id });
const role = (id: string): Recipient => ({ kind: 'role', id });

/** What an enterprise is told of, beside what it did itself. */
const TOLD: Partial<Record<RequestEvent, string>> = {
  'answer-on-the-spot': 'request-answered',
  'ask-material': 'request-material-asked',
  'accept-close-out': 'request-closed',
  'agree-extension': 'request-progress',
  dispatch: 'request-progress',
  extend: 'request-progress',
  'feed-back': 'request-answered',
  'mark-duplicate': 'request-progress',
  'refuse-close-out': 'request-progress',
  'take-over': 'request-progress',
};

/** What those linked to it are told of, each of its own request: of what the two have in common. */
const TOLD_LINKED: Partial<Record<RequestEvent, string>> = {
  'answer-on-the-spot': 'request-answered',
  'accept-close-out': 'request-closed',
  'agree-extension': 'request-progress',
  dispatch: 'request-progress',
  extend: 'request-progress',
  'feed-back': 'request-answered',
  reopen: 'request-progress',
};

export interface Told {
  tx: EntityManager;
  record: RequestRecord;
  now: Date;
  /** Where it was read already. */
  around?: Surroundings | undefined;
}

/** Who is told of what happens to a request. Notices carry its number, never its words or contact. */
@Injectable()
export class RequestNotices {
  constructor(
    private readonly outbox: Outbox,
    private readonly enterprises: Enterprises,
    private readonly people: RequestPeople,
    private readonly repository: RequestRepository,
  ) {}

  /** Whoever has it now, where it changed hands, and the enterprise: in one statement. */
  async tellOf(told: Told, event: RequestEvent, before: RequestRecord | null): Promise<void> {
    const kind = TOLD[event];
    await this.outbox.addAll(told.tx, [
      ...(kind === undefined ? [] : await this.messages(told, kind, [enterpriseOf(told.record)])),
      ...(await this.toLinked(told, TOLD_LINKED[event])),
      ...(await this.toConcerned(told, event, before)),
    ]);
  }

  async tell(told: Told, kind: string, recipients: readonly Recipient[], due?: string): Promise<void> {
    await this.outbox.addAll(told.tx, await this.messages(told, kind, recipients, due));
  }

  private async toConcerned(
    told: Told,
    event: RequestEvent,
    before: RequestRecord | null,
  ): Promise<OutboxMessage[]> {
    const { record } = told;
    switch (event) {
      case 'nudge':
        return this.messages(told, 'request-nudged', await this.holders(told));
      case 'comment':
        return this.messages(told, 'request-commented', await this.hearers(told));
      case 'reopen':
        return this.ofReopening(told, before);
      case 'propose-extension':
        return this.messages(
          told,
          'request-extension-proposed',
          unitsOf(record, ...HANDLING_PARTS).map(heads),
        );
      case 'hand-over':
        return this.messages(told, 'request-arrived', [account(record.request.personId ?? '')]);
      case 'supervise':
        return this.messages(told, 'request-supervised', await this.responsible(told));
      case 'escalate':
      case 'climb':
        return this.messages(told, 'request-escalated', this.deciders(record));
      default:
        if (holderKey(before) === holderKey(record) || holderOf(record) === 'enterprise') return [];
        return this.messages(told, 'request-arrived', await this.holders(told));
    }
  }

  private async toLinked(
    { tx, record, now, around }: Told,
    kind: string | undefined,
  ): Promise<OutboxMessage[]> {
    if (kind === undefined || around?.hasLinked === false) return [];
    const due = record.request.dueAt === null ? undefined : toInstant(record.request.dueAt);
    const messages: OutboxMessage[] = [];
    for (const request of await this.repository.linkedTo(tx, record.request.id)) {
      const linked = { ...record, request };
      messages.push(...(await this.messages({ tx, record: linked, now }, kind, [enterpriseOf(linked)], due)));
    }
    return messages;
  }

  private async messages(
    { tx, record, now, around }: Told,
    kind: string,
    recipients: readonly Recipient[],
    due?: string,
  ): Promise<OutboxMessage[]> {
    if (recipients.length === 0) return [];
    const { request } = record;
    const enterprise = around?.circle.enterprise ?? (await this.enterprises.find(request.enterpriseId, tx));
    const dueAt = due ?? (request.dueAt === null ? null : toInstant(request.dueAt));
    const data = {
      requestId: request.id,
      number: request.number,
      enterprise: enterprise?.name ?? '',
      ...(dueAt === null ? {} : { due: dueAt }),
    };
    const about = `${kind}:${request.id}:${record.events.length}:${now.getTime()}`;
    return recipients.map((recipient) => {
      return { kind, recipient, data, at: now, dedupeKey: `${about}:${recipient.id}` };
    });
  }

  /** The people whose move it is. */
  async holders(told: Told): Promise<Recipient[]> {
    return holdersBy(await this.staffOf(told), told.record);
  }

  private async staffOf({ tx, record, around }: Told): Promise<RequestStaff> {
    return around?.circle.staff ?? (await this.people.staffOf(tx, [record]));
  }

  /** Of each of many, in their order. */
  async holdersOfEach(tx: EntityManager, records: readonly RequestRecord[]): Promise<Recipient[][]> {
    const staff = await this.people.staffOf(tx, records);
    return records.map((record) => holdersBy(staff, record));
  }

  /** Whoever has it; once it has ended the centre and the first-responsible unit, or nobody would hear a comment. */
  private async hearers(told: Told): Promise<Recipient[]> {
    if (holderOf(told.record) !== null) return this.holders(told);
    return [role('centre'), ...firstUnitBy(await this.staffOf(told), told.record)];
  }

  /** The centre, the first-responsible unit and those who handled it; where it goes up a level, who decides there. */
  private async ofReopening(told: Told, before: RequestRecord | null): Promise<OutboxMessage[]> {
    const { record } = told;
    const { personId = null, level = null } = before?.request ?? {};
    const staff = await this.staffOf(told);
    const handlers = [
      ...(personId === null ? [] : [personId]),
      ...staff.clerksOf(unitsOf(record, ...HANDLING_PARTS)),
    ].map(account);
    const hearers = [role('centre'), ...firstUnitBy(staff, record), ...handlers];
    return [
      ...(await this.messages(told, 'request-reopened', unique(hearers))),
      ...(record.request.level === level
        ? []
        : await this.messages(told, 'request-escalated', this.deciders(record))),
    ];
  }

  /** Those that an order goes to: whoever has it, and the heads of his unit. */
  private async responsible(told: Told): Promise<Recipient[]> {
    const { record } = told;
    const holder = holderOf(record);
    const units =
      holder === 'first-unit'
        ? unitsOf(record, 'first-unit')
        : holder === 'handling'
          ? unitsOf(record, ...HANDLING_PARTS)
          : [];
    return unique([...(await this.holders(told)), ...units.map(heads), role('supervisor')]);
  }

  /** Level 3 is the lead department's own, 2 and 1 are the leaders'. */
  private deciders(record: RequestRecord): Recipient[] {
    if (record.request.level !== 3) return [role('leader')];
    const [lead] = unitsOf(record, 'lead', 'first-unit');
    return lead === undefined ? [role('centre')] : [heads(lead)];
  }
}

const enterpriseOf = ({ request }: RequestRecord): Recipient => ({
  kind: 'enterprise',
  id: request.enterpriseId,
});

function holdersBy(staff: RequestStaff, record: RequestRecord): Recipient[] {
  switch (holderOf(record)) {
    case 'centre':
      return [role('centre')];
    case 'enterprise':
      return [enterpriseOf(record)];
    case 'handling': {
      const { personId } = record.request;
      if (personId !== null) return [account(personId)];
      return staff.clerksOf(unitsOf(record, ...HANDLING_PARTS)).map(account);
    }
    case 'first-unit':
      return firstUnitBy(staff, record);
    case null:
      return [];
  }
}

/** Whoever serves the enterprise; head and clerks of a unit of which nobody does today. */
function firstUnitBy(staff: RequestStaff, record: RequestRecord): Recipient[] {
  const unserved = staff.unserved(record);
  const people = [...staff.serving(record), ...staff.desksOf(unserved)];
  return [...[...new Set(people)].map(account), ...unserved.map(heads)];
}

function unique(recipients: readonly Recipient[]): Recipient[] {
  return [...new Map(recipients.map((recipient) => [recipient.id, recipient])).values()];
}

function holderKey(record: RequestRecord | null): string {
  return record === null ? '' : `${holderOf(record)}:${record.request.status}`;
}
