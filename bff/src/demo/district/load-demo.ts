/**
 * Loads the demo district into an empty database, once. A load that was cut short is noticed by its mark and begun anew
 * on an empty schema: half a tale would be a puzzle.
 */
import {
  addDays,
  dateOf,
  findPack,
  findRequestPolicies,
  formatInstant,
  MS_PER_DAY,
  policyInForce,
  STATE_COUNCIL_CALENDAR,
  type PolicyPack,
} from '@anqi/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource, LessThan } from 'typeorm';
import { createApp } from '../../app.js';
import { EnterpriseEntity } from '../../enterprises/index.js';
import { NoticeEntity } from '../../notices/index.js';
import { type Config, DemoClock, Jobs, Settings, Transactions } from '../../platform/index.js';
import { openDatabase } from '../../platform/database/data-source.js';
import { SCHEMA } from '../../schema.js';
import { apiOf } from './call-api.js';
import { instantAt } from './days.js';
import { demoStart } from './demo-dates.js';
import { playTale, type Performance } from './play-tale.js';
import { SteppedClock } from './stepped-clock.js';
import { worldOf, type World } from './world.js';
import { writeRegisters } from './write-registers.js';
import { firstDate, tellYear } from './year.js';

export interface LoadSettings {
  config: Config;
  /** The real instant, in milliseconds. */
  realNow: number;
  seed: number;
  /** How many days of past are told. */
  days: number;
  say: (line: string) => void;
}

export type LoadResult =
  { state: 'already-loaded' } | { state: 'loaded'; date: string; performance: Performance };

/** The clock starts so long before the first visit, which is filed some days ahead. */
const DAYS_BEFORE = 14;

const CALENDAR_ENDS =
  '已公布的工作日历将尽，演示停在日历足够的一天 (the published calendar ends soon: the demo stays on a day that it still covers)';

const MARK = 'demo.load';
type Mark = { state: 'loading' } | { state: 'loaded'; seed: number; days: number; date: string };

/** Throws where the database holds anything but the demo's data. */
export async function loadDemo(settings: LoadSettings): Promise<LoadResult> {
  const { config, say } = settings;
  if ((await stateBefore(config)) === 'loaded') return { state: 'already-loaded' };
  const { world, policy, offsetDays } = worldFor(settings);
  const clock = new SteppedClock(instantAt(addDays(firstDate(world, settings.days), -DAYS_BEFORE), '00:00'));
  const app = await createApp({ config, clock, timers: false });
  try {
    await begin(app, world);
    const date = world.days.today;
    say(`演示日期 ${date} the demo's date`);
    if (offsetDays !== 0) say(CALENDAR_ENDS);
    const performance = await playTale(tellYear(world, settings), {
      call: apiOf(app),
      clock,
      jobs: app.get(Jobs),
      now: world.now,
      batch: policy.rating.batch,
    });
    await end(app, { state: 'loaded', seed: settings.seed, days: settings.days, date });
    return { state: 'loaded', date, performance };
  } finally {
    await app.close();
  }
}

interface Place {
  world: World;
  policy: PolicyPack;
  offsetDays: number;
}

function worldFor({ config, realNow, seed }: LoadSettings): Place {
  const calendar = STATE_COUNCIL_CALENDAR;
  const realToday = dateOf(formatInstant(realNow));
  const policy = policyInForce(findPack(config.policyPack) ?? [], realToday);
  if (!policy) throw new Error(`no policy of ${config.policyPack} is in force on ${realToday}`);
  const requestPolicy = policyInForce(findRequestPolicies(config.policyPack) ?? [], realToday);
  if (!requestPolicy) throw new Error(`no rules for requests of ${config.policyPack} on ${realToday}`);
  const { offsetDays } = demoStart(realToday, { calendar, quietWindows: policy.quietWindows });
  const now = realNow + offsetDays * MS_PER_DAY;
  return { world: worldOf({ seed, now, policy, requestPolicy, calendar }), policy, offsetDays };
}

/** Looks for the mark of an earlier load; empties the database where that one was cut short. */
async function stateBefore(config: Config): Promise<'empty' | 'loaded'> {
  const dataSource = await openDatabase(config.database, SCHEMA);
  try {
    const mark = await new Settings(dataSource).read<Mark>(MARK);
    if (mark?.state === 'loaded') return 'loaded';
    if (mark?.state === 'loading') await dataSource.dropDatabase();
    else if (await dataSource.manager.existsBy(EnterpriseEntity, {})) {
      throw new Error('the database holds data that are not the demo’s: load the demo into an empty one');
    }
    return 'empty';
  } finally {
    await dataSource.destroy();
  }
}

/** From the mark on nothing has to survive a power cut, so SQLite need not wait for the disk at each commit. */
async function begin(app: NestFastifyApplication, world: World): Promise<void> {
  const dataSource = app.get(DataSource);
  const settings = app.get(Settings);
  await app.get(Transactions).run((tx) => settings.write(tx, MARK, { state: 'loading' } satisfies Mark));
  if (isSqlite(dataSource)) await dataSource.query('PRAGMA synchronous = NORMAL');
  const issuedAt = instantAt(addDays(world.days.today, -400), '09:00');
  await app.get(Transactions).run((tx) => writeRegisters(tx, world, new Date(issuedAt)));
}

/** The offset and the mark are written last, and to the disk, with all that lies before them in the journal. */
async function end(app: NestFastifyApplication, mark: Mark & { state: 'loaded' }): Promise<void> {
  const dataSource = app.get(DataSource);
  const settings = app.get(Settings);
  const demoClock = app.get(DemoClock);
  if (isSqlite(dataSource)) await dataSource.query('PRAGMA synchronous = FULL');
  const yesterday = new Date(instantAt(addDays(mark.date, -1), '00:00')); // what is older was read
  await app.get(Transactions).run(async (tx) => {
    await demoClock.keep(tx, mark.date);
    await tx.update(NoticeEntity, { at: LessThan(yesterday) }, { readAt: () => 'at' });
    await settings.write(tx, MARK, mark);
  });
  if (isSqlite(dataSource)) await dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
}

const isSqlite = (dataSource: DataSource): boolean => dataSource.options.type === 'better-sqlite3';
