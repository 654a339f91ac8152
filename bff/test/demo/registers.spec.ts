import { checkCreditCode, type Role } from '@anqi/shared';
import { describe, expect, it } from '@jest/globals';
import { ACCOUNTS, clerkAccountId, headAccountId } from '../../src/demo/district/accounts.js';
import { departmentOf, DEPARTMENTS, HANDLING_UNITS } from '../../src/demo/district/departments.js';
import { enterprisesFor, organisationCheck } from '../../src/demo/district/enterprises.js';
import { ITEMS } from '../../src/demo/district/items.js';
import { officersOn } from '../../src/demo/district/officers.js';
import { PERSONAS } from '../../src/demo/district/personas.js';
import {
  SERVICE_OFFICERS,
  serviceAccountIdOf,
  SERVING_UNITS,
} from '../../src/demo/district/service-officers.js';

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const enterprises = enterprisesFor(7);
const officers = officersOn('2026-03-11');
const countBy = <T>(list: readonly T[], keyOf: (each: T) => unknown): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const each of list) counts[String(keyOf(each))] = (counts[String(keyOf(each))] ?? 0) + 1;
  return counts;
};

describe('the invented district', () => {
  it('has departments and towns, officers, items, enterprises and personas in the numbers asked for', () => {
    expect(DEPARTMENTS.length).toBeGreaterThanOrEqual(20);
    expect(officers).toHaveLength(60);
    expect(ITEMS).toHaveLength(120);
    expect(enterprises).toHaveLength(300);
    expect(PERSONAS.map(({ roles }) => roles[0]).sort()).toEqual([
      'administrator',
      'auditor',
      'centre',
      'clerk',
      'clerk',
      'coordinator',
      'enterprise',
      'enterprise',
      'head',
      'inspector',
      'inspector',
      'leader',
      'service-officer',
      'supervisor',
    ]);
  });

  it('has a head and a clerk in every unit that handles requests, and an officer with a deputy in each that serves', () => {
    const unitsOf = (role: Role): (string | null)[] =>
      ACCOUNTS.filter((account) => account.role === role).map(({ departmentId }) => departmentId);
    const handling = HANDLING_UNITS.map(({ id }) => id);
    expect(handling.length).toBeGreaterThanOrEqual(20);
    expect(unitsOf('head')).toEqual(handling);
    expect(unitsOf('clerk')).toEqual(handling);
    const serving = countBy(unitsOf('service-officer'), (id) => id);
    expect(Object.values(serving)).toEqual(SERVING_UNITS.map(() => 2));
    for (const { servedBy } of enterprises) expect(serving).toHaveProperty(departmentOf(servedBy).id);
  });

  it('has the officer and the clerk whom a visitor plays serve and handle what the other personas have to do with', () => {
    const served = enterprises[0]!.servedBy;
    expect(PERSONAS.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        serviceAccountIdOf(served),
        clerkAccountId('emergency'),
        headAccountId('emergency'),
      ]),
    );
  });

  it('gives every enterprise a credit code that passes both checks, in an area that does not exist', () => {
    for (const { creditCode } of enterprises) {
      expect(checkCreditCode(creditCode)).toMatchObject({ code: creditCode, valid: true });
      expect(creditCode.slice(2, 8)).toBe('990199');
      expect(organisationCheck(creditCode.slice(8, 16))).toBe(creditCode.charAt(16));
    }
    expect(new Set(enterprises.map(({ creditCode }) => creditCode)).size).toBe(300);
  });

  // GB 11714 prints this number as its example; the check is an X.
  it('checks organisation numbers as the standard does', () => {
    expect(organisationCheck('D2143569')).toBe('X');
  });

  it('has every grade, enterprises without one, and some that are only monitored', () => {
    const grades = countBy(enterprises, ({ grade }) => grade);
    for (const grade of ['A', 'B', 'C', 'D', 'null']) expect(grades[grade]).toBeGreaterThan(5);
    expect(enterprises.filter(({ passivelyMonitored }) => passivelyMonitored).length).toBeGreaterThan(15);
  });

  it('marks items in every way and bases each on a law', () => {
    for (const mark of ['offSite', 'noDisturb', 'unannounced', 'noPenalty'] as const) {
      expect(ITEMS.filter((item) => item[mark]).length).toBeGreaterThan(10);
    }
    for (const field of ['work-safety', 'food-drug-safety', 'environment']) {
      expect(ITEMS.filter(({ fields }) => fields.includes(field)).length).toBeGreaterThan(5);
    }
    for (const { basis } of ITEMS) expect(basis).toMatch(/^《.+》/);
  });

  it('has certificates about to expire, and town officers of whom some are entrusted', () => {
    expect(
      officers.filter(({ certificateExpires }) => certificateExpires < '2026-05-11').length,
    ).toBeGreaterThan(2);
    const towns = officers.filter(({ departmentKey }) => /^(town|office)-/.test(departmentKey));
    const entrusted = countBy(towns, ({ mayActFor }) => mayActFor.length > 0);
    expect(entrusted.true).toBeGreaterThan(0);
    expect(entrusted.false).toBeGreaterThan(0);
  });

  it('uses ids that are ULIDs, each once', () => {
    const ids = [DEPARTMENTS, officers, ITEMS, enterprises, ACCOUNTS].flatMap((list) =>
      list.map(({ id }) => id),
    );
    expect(ids.filter((id) => !ULID.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('its names', () => {
  it('are series: nobody is called so', () => {
    for (const { name } of enterprises) expect(name).toMatch(/^示溪示.+有限公司$/);
    for (const { name } of officers)
      expect(name).toMatch(/^.[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]$/);
    for (const { name } of SERVICE_OFFICERS)
      expect(name).toMatch(/^.[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]$/);
    for (const { phone } of DEPARTMENTS) expect(phone).toMatch(/^0000-\d{7}$/);
    expect(new Set(officers.map(({ name }) => name)).size).toBe(60);
    expect(new Set(enterprises.map(({ name }) => name)).size).toBe(300);
  });

  it('are of no real district', () => {
    const words = JSON.stringify([DEPARTMENTS, officers, enterprises, ACCOUNTS, PERSONAS]);
    expect(words).not.toMatch(/南昌|嘉定|普陀|闵行|昌东|麻丘|艾溪湖|鲤鱼洲|0791/);
  });
});
