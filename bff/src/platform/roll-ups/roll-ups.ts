import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { Config } from '../config/config.js';
import { DueRows } from '../jobs/due-rows.js';
import type { Job } from '../jobs/jobs.js';
import { RollUpEntity } from './roll-up.entity.js';

const MINUTE_MS = 60_000;
/** No answer is older. */
export const OLDEST_MS = 10 * MINUTE_MS;
/** What is asked for is made anew so often, by a job, so that hardly anybody waits for it. */
const ANEW_MS = 5 * MINUTE_MS;
/** What nobody asked for is let go after so long: free text within it does not outlive its source by more. */
const FORGOTTEN_MS = 60 * MINUTE_MS;

export interface RolledUp<T> {
  value: T;
  asOf: Date;
}

/** Makes the answer to one question, the parts of its name being the question. It must bear being asked at any time. */
type Make = (parts: string[]) => Promise<object>;

/**
 * Sums over all rows there are, made beforehand: whoever asks gets what was made at most ten minutes ago, at the price of
 * one row. The first one to ask waits. In demo mode each is made when it is asked for, since a visitor looks for what he
 * has just done.
 */
@Injectable()
export class RollUps implements Job {
  readonly name = 'roll-ups';
  readonly everyMs = 30_000;
  private readonly makers = new Map<string, Make>();
  private readonly reading = new Map<string, Promise<RolledUp<object>>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly dueRows: DueRows,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  register(kind: string, make: Make): void {
    this.makers.set(kind, make);
  }

  /** `parts` contain no colon. Those who ask for the same at once wait for one and the same. */
  async read<T extends object>(kind: string, parts: string[]): Promise<RolledUp<T>> {
    const id = [kind, ...parts].join(':');
    if (this.config.demo) return (await this.made(id)) as RolledUp<T>;
    let reading = this.reading.get(id);
    if (reading === undefined) {
      reading = this.keptOrMade(id).finally(() => this.reading.delete(id));
      this.reading.set(id, reading);
    }
    return (await reading) as RolledUp<T>;
  }

  /** Makes anew what is asked for, and lets go what is not. */
  run(now: Date): Promise<number> {
    return this.dueRows.each({
      entity: RollUpEntity,
      select: { askedAt: true, nextCheckAt: true },
      now,
      work: async ({ id, askedAt }, leasedUntil) => {
        const { manager } = this.dataSource;
        if (isWithin(askedAt, now, FORGOTTEN_MS) && this.makers.has(kindOf(id)))
          await this.keep(id, await this.made(id));
        else await manager.delete(RollUpEntity, { id, nextCheckAt: leasedUntil });
        return 1;
      },
    });
  }

  private async keptOrMade(id: string): Promise<RolledUp<object>> {
    const kept = await this.dataSource.manager.findOneBy(RollUpEntity, { id });
    const now = this.clock.now();
    if (kept === null || !isWithin(kept.asOf, now, OLDEST_MS)) return this.keep(id, await this.made(id));
    await this.noteAsked(kept, now);
    return kept;
  }

  private async made(id: string): Promise<RolledUp<object>> {
    const [kind = '', ...parts] = id.split(':');
    const make = this.makers.get(kind);
    if (make === undefined) throw new Error(`nothing makes roll-ups of ${kind}`);
    const asOf = this.clock.now();
    return { value: await make(parts), asOf };
  }

  private async keep(id: string, { value, asOf }: RolledUp<object>): Promise<RolledUp<object>> {
    const nextCheckAt = new Date(asOf.getTime() + ANEW_MS);
    await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(RollUpEntity)
      .values({ id, value, asOf, askedAt: asOf, nextCheckAt } as never)
      .orUpdate(['value', 'asOf', 'nextCheckAt'], ['id'])
      .updateEntity(false)
      .execute();
    return { value, asOf };
  }

  private async noteAsked({ id, askedAt }: RollUpEntity, now: Date): Promise<void> {
    if (isWithin(askedAt, now, ANEW_MS)) return;
    await this.dataSource.manager.update(RollUpEntity, { id }, { askedAt: now });
  }
}

const kindOf = (id: string): string => id.slice(0, id.indexOf(':'));

/** A clock that was set back makes nothing fresh. */
function isWithin(at: Date, now: Date, ms: number): boolean {
  const age = now.getTime() - at.getTime();
  return age >= 0 && age < ms;
}
