import { keyOf, REGISTERS, type Grade } from '@anqi/shared';
import type { EntityManager } from 'typeorm';
import { EnterpriseEntity } from '../../enterprises/index.js';
import { among, orNull, partOf, type RegisterAdapter, type RegisterRow } from './adapter.js';

/** What is kept of enterprises in registers of their own: which of them are listed, and how each is graded. */
type Kept = Pick<
  EnterpriseEntity,
  'grade' | 'nextGrade' | 'nextGradeFrom' | 'passivelyMonitored' | 'passiveFrom' | 'passiveUntil'
>;

/** By credit code, as registers of enterprises name their rows. */
export async function enterprisesByCode(tx: EntityManager): Promise<ReadonlyMap<string, RegisterRow>> {
  const rows = await tx.find(EnterpriseEntity, { select: { id: true, name: true, creditCode: true } });
  return new Map(
    rows.map(({ id, name, creditCode }) => {
      const cells = { creditCode, name };
      return [keyOf(REGISTERS.grades, cells), { id, cells }];
    }),
  );
}

export const passiveMonitoring: RegisterAdapter = {
  listed: {
    table: 'enterprises',
    where: 'r.passivelyMonitored = 1',
    order: 'r.name',
    searched: ['name', 'creditCode', 'passiveFrom', 'passiveUntil'].map((column) => partOf(`r.${column}`)),
  },
  async read(tx, ids) {
    const rows = await tx.findBy(EnterpriseEntity, { passivelyMonitored: true, ...among(ids) });
    return rows.map(({ id, creditCode, name, passiveFrom, passiveUntil }) => ({
      id,
      cells: { creditCode, name, from: passiveFrom ?? '', until: passiveUntil ?? '' },
    }));
  },
  choices: () => Promise.resolve({}),
  origins: enterprisesByCode,
  async write(tx, changes) {
    for (const { id, after } of changes) {
      const dates = { passiveFrom: orNull(after.from), passiveUntil: orNull(after.until) };
      await keep(tx, id, { passivelyMonitored: true, ...dates });
    }
  },
};

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D'];

export const grades: RegisterAdapter = {
  listed: {
    table: 'enterprises',
    order: 'r.name',
    searched: ['name', 'creditCode', 'grade', 'nextGrade', 'nextGradeFrom'].map((column) =>
      partOf(`r.${column}`),
    ),
  },
  async read(tx, ids) {
    const rows = await tx.findBy(EnterpriseEntity, among(ids));
    return rows.map(({ id, creditCode, name, grade, nextGrade, nextGradeFrom }) => ({
      id,
      cells: {
        creditCode,
        name,
        grade: grade ?? '',
        nextGrade: nextGrade ?? '',
        nextGradeFrom: nextGradeFrom ?? '',
      },
    }));
  },
  choices: () => Promise.resolve({ grade: GRADES, nextGrade: GRADES }),
  origins: enterprisesByCode,
  /** A next grade whose day has come is the grade. */
  settled: (cells, today) =>
    cells.nextGradeFrom && cells.nextGradeFrom <= today
      ? { ...cells, grade: cells.nextGrade ?? '', nextGrade: '', nextGradeFrom: '' }
      : cells,
  async write(tx, changes) {
    for (const { id, after } of changes) {
      const graded = { grade: orNull(after.grade), nextGrade: orNull(after.nextGrade) };
      await keep(tx, id, { ...graded, nextGradeFrom: orNull(after.nextGradeFrom) } as Partial<Kept>);
    }
  },
};

async function keep(tx: EntityManager, id: string, kept: Partial<Kept>): Promise<void> {
  await tx.update(EnterpriseEntity, { id }, kept);
}
