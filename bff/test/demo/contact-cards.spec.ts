import { describe, expect, it } from '@jest/globals';
import { contactCards } from '../../src/demo/district/contact-cards.js';
import { SERVICE_OFFICERS, serviceAccountId, workPhoneOf } from '../../src/demo/district/service-officers.js';
import { aWorld } from './builders.js';

const world = aWorld();
const cards = contactCards(world);
const live = cards.filter(({ revokedAt }) => revokedAt === null);

describe('the cards on the walls', () => {
  it('are one a main card for each enterprise, and some sites’', () => {
    const main = live.filter(({ siteName }) => siteName === null);
    expect(main.map(({ enterpriseId }) => enterpriseId)).toEqual(world.enterprises.map(({ id }) => id));
    expect(live.length - main.length).toBe(2);
    expect(new Set(cards.map(({ codeId }) => codeId)).size).toBe(cards.length);
    for (const { codeId } of cards) expect(codeId).toMatch(/^[0-9A-Z]{8}$/);
  });

  it('are delivered for the most part, after they were issued and before today', () => {
    const delivered = live.filter(({ deliveredOn }) => deliveredOn !== null);
    expect(delivered.length / live.length).toBeGreaterThan(0.8);
    expect(delivered.length).toBeLessThan(live.length);
    for (const { deliveredOn, issuedAt } of delivered) {
      expect(deliveredOn! >= issuedAt.toISOString().slice(0, 10)).toBe(true);
      expect(deliveredOn! <= world.days.today).toBe(true);
    }
  });

  it('have one that was lost and another in its place', () => {
    const [lost, ...others] = cards.filter(({ revokedAt }) => revokedAt !== null);
    expect(others).toEqual([]);
    expect(lost).toMatchObject({ liveKey: null, revokedReason: expect.stringContaining('遗失') });
    expect(live.find(({ codeId }) => codeId === lost!.replacedBy)).toMatchObject({
      enterpriseId: lost!.enterpriseId,
      deliveredOn: null,
    });
  });

  it('bear work numbers that nobody has', () => {
    for (const { ordinal } of SERVICE_OFFICERS)
      expect(workPhoneOf(serviceAccountId(ordinal))).toMatch(/^0000-\d{7}$/);
    expect(workPhoneOf(serviceAccountId(99))).toBeNull();
  });
});
