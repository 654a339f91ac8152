import { dateOf, type Retention } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan, Not, IsNull } from 'typeorm';
import { type Job, toInstant, Transactions } from '../platform/index.js';
import { RequestPolicies } from '../requests/index.js';

/** What is emptied, and since when it is of no more use. */
const EMPTIED = [
  { table: 'service_requests', key: 'id', endedAt: 'closedAt', personal: ['contactName', 'contactPhone'] },
  { table: 'visit_reports', key: 'id', endedAt: 'handledAt', personal: ['contactPhone'] },
  { table: 'summonses', key: 'id', endedAt: 'endedAt', personal: ['contactPhone'] },
  { table: 'binding_requests', key: 'id', endedAt: 'decidedAt', personal: ['contactName', 'contactPhone'] },
  { table: 'contact_cards', key: 'codeId', endedAt: 'revokedAt', personal: ['deliveredTo'] },
] as const;

/** What goes altogether; what waits to be sent stays. */
const GOING: readonly { table: string; at: string; after: keyof Retention; where?: object }[] = [
  { table: 'notices', at: 'at', after: 'noticeMonths' },
  { table: 'message_deliveries', at: 'at', after: 'noticeMonths', where: { nextCheckAt: IsNull() } },
  { table: 'outbox_messages', at: 'nextAttemptAt', after: 'noticeMonths', where: { state: 'delivered' } },
  { table: 'contact_reveals', at: 'at', after: 'auditMonths' },
];

const BATCH = 500;

/** Keeps personal data no longer than the rules in force say. Audit rows stay: they hold ids and digests. */
@Injectable()
export class ForgetPersonalData implements Job {
  readonly name = 'forget-personal-data';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly transactions: Transactions,
    private readonly policies: RequestPolicies,
  ) {}

  async run(now: Date): Promise<number> {
    const { retention } = this.policies.inForceOn(dateOf(toInstant(now)));
    let total = 0;
    for (const each of EMPTIED) {
      const before = monthsBefore(now, retention.contactMonths);
      for (const column of each.personal)
        total += await this.transactions.run((tx) => empty(tx, each, { column, before }));
    }
    for (const each of GOING) {
      const before = monthsBefore(now, retention[each.after]);
      total += await this.transactions.run((tx) => remove(tx, each, before));
    }
    return total;
  }
}

async function empty(
  tx: EntityManager,
  { table, key, endedAt, personal }: (typeof EMPTIED)[number],
  { column, before }: { column: string; before: Date },
): Promise<number> {
  const where = { [endedAt]: LessThan(before), [column]: Not(IsNull()) }; // one of them: no index finds either of two
  const rows = await tx.find(table, { where, select: { [key]: true }, take: BATCH });
  if (rows.length === 0) return 0;
  const nothing = Object.fromEntries(personal.map((name) => [name, null]));
  await tx.update(table, { [key]: In(rows.map((row) => row[key] as string)) }, nothing as never);
  return rows.length;
}

async function remove(
  tx: EntityManager,
  { table, at, where = {} }: (typeof GOING)[number],
  before: Date,
): Promise<number> {
  const rows = await tx.find(table, {
    where: { ...where, [at]: LessThan(before) },
    select: { id: true },
    take: BATCH,
  });
  if (rows.length > 0) await tx.delete(table, { id: In(rows.map(({ id }) => id as string)) });
  return rows.length;
}

/** Calendar months; from the 31st into a shorter month's last day, never past it into the next. */
export function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now);
  before.setUTCDate(1);
  before.setUTCMonth(before.getUTCMonth() - months);
  const last = new Date(Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + 1, 0)).getUTCDate();
  before.setUTCDate(Math.min(now.getUTCDate(), last));
  return before;
}
