/** How long what is held about people is kept: data of a district's rules, within what the law leaves open. */
export interface Retention {
  /** After a matter is closed, a report handled, a summons ended, a card revoked: contacts are emptied. */
  contactMonths: number;
  /** Notices and messages, read or unread. */
  noticeMonths: number;
  /** Who looked at which contact. Rows of the audit itself are kept for good. */
  auditMonths: number;
}

/** Network logs and records of who handled personal data: 网络安全法 第二十一条, six months at least. */
export const LEAST_AUDIT_MONTHS = 6;
/** A matter may be reopened, and a notice be asked after. */
const LEAST_MONTHS = 1;
const MOST_MONTHS = 120;

/** What is wrong with it: the names of the members; none where it may be put in force. */
export function retentionFaults(retention: Retention): (keyof Retention)[] {
  const least: Retention = {
    contactMonths: LEAST_MONTHS,
    noticeMonths: LEAST_MONTHS,
    auditMonths: LEAST_AUDIT_MONTHS,
  };
  const isGood = (name: keyof Retention): boolean =>
    Number.isInteger(retention[name]) && retention[name] >= least[name] && retention[name] <= MOST_MONTHS;
  return (Object.keys(least) as (keyof Retention)[]).filter((name) => !isGood(name));
}
