/** What a scanned contact card (服务企业联系卡) is; `retired-key`: genuine by a key that we gave up; whatever is no token
 * of ours is `not-ours`. */
export const CARD_VERDICTS = ['valid', 'revoked', 'retired-key', 'not-ours'] as const;
export type CardVerdict = (typeof CARD_VERDICTS)[number];

/** How far an enterprise's card has come; `none`: it has no card in use. */
export const CARD_STATES = ['none', 'undelivered', 'delivered', 'revoked'] as const;
export type CardState = (typeof CARD_STATES)[number];

/** Who of the two on a card (AB角) is on duty. */
export const CARD_DUTIES = ['officer', 'deputy'] as const;
export type CardDuty = (typeof CARD_DUTIES)[number];

/** 12345, the public service line of every Chinese city, stands on each card. */
export const HOTLINE = '12345';
