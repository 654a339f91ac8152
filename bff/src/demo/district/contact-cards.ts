/** The cards on the walls: nearly all delivered, one reissued, two enterprises with another site. */
import { addDays } from '@anqi/shared';
import { type ContactCardEntity, newCard } from '../../cards/index.js';
import { instantAt } from './days.js';
import type { DemoEnterprise } from './enterprises.js';
import { officeAccountId } from './accounts.js';
import { serviceAccountIdOf } from './service-officers.js';
import type { World } from './world.js';

const ISSUED_DAYS_AGO = 60;
/** Some wait for their officer's next round; of the personas' enterprises none does. */
const isDelivered = ({ ordinal }: DemoEnterprise): boolean => ordinal <= 2 || ordinal % 9 !== 4;

/** By ordinal of the enterprise. */
const SITES: Readonly<Record<number, { name: string; address: string }>> = {
  1: { name: '二厂区', address: '示湖管理处示例路208号' },
  6: { name: '示西门店', address: '示西镇示例路66号' },
};
const REISSUED = 3;

export function contactCards({ enterprises, days }: World): ContactCardEntity[] {
  const issuedOn = addDays(days.today, -ISSUED_DAYS_AGO);
  return enterprises.flatMap((enterprise) => {
    const { ordinal } = enterprise;
    const main = cardOf(enterprise, { letters: 'CK', issuedOn });
    const site = SITES[ordinal];
    const sites = site ? [cardOf(enterprise, { letters: 'CS', issuedOn, site })] : [];
    return ordinal === REISSUED ? reissued(enterprise, days.working(-6)) : [main, ...sites];
  });
}

interface Printed {
  letters: string;
  /** `YYYY-MM-DD` */
  issuedOn: string;
  site?: { name: string; address: string };
}

function cardOf(enterprise: DemoEnterprise, { letters, issuedOn, site }: Printed): ContactCardEntity {
  const { id: enterpriseId, ordinal, servedBy } = enterprise;
  const issuedAt = new Date(instantAt(issuedOn, '10:00'));
  const card = newCard(
    { enterpriseId, site: site ?? null },
    { issuedAt, issuedBy: officeAccountId('centre') },
  );
  const codeId = `${letters}${String(ordinal).padStart(6, '0')}`;
  if (!isDelivered(enterprise)) return { ...card, codeId };
  return {
    ...card,
    codeId,
    deliveredOn: addDays(issuedOn, 3 + (ordinal % 25)),
    deliveredTo: ordinal % 3 === 0 ? '前台' : '企业办事员',
    deliveredBy: serviceAccountIdOf(servedBy),
  };
}

/** Its first card was lost in a removal; the second is on its way. */
function reissued(enterprise: DemoEnterprise, revokedOn: string): ContactCardEntity[] {
  const fresh = cardOf(enterprise, { letters: 'CK', issuedOn: revokedOn });
  const lost = cardOf(enterprise, { letters: 'CR', issuedOn: addDays(revokedOn, -ISSUED_DAYS_AGO) });
  return [
    {
      ...lost,
      liveKey: null,
      revokedAt: fresh.issuedAt,
      revokedBy: officeAccountId('centre'),
      revokedReason: '搬迁时遗失，换发新卡',
      replacedBy: fresh.codeId,
    },
    { ...fresh, deliveredOn: null, deliveredTo: null, deliveredBy: null },
  ];
}
