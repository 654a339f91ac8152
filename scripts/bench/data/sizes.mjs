/**
 * What the rows of a data set are spread over, whatever its size: the same departments and months, so that nothing but the
 * number of rows differs. Enterprises grow with the plans: twenty plans to one of them, and 300 to a busy one.
 */
export const DEPARTMENTS = 100;
export const MEMBERS = 200;
/** Enterprises of the district that everything is copied from. */
export const FIRST_ENTERPRISES = 400;
export const BUSY_PLANS = 300;
/** Days before the anchor over which plans and requests are spread, and days after it. */
export const DAYS_BACK = 1_095;
export const DAYS_AHEAD = 21;

export const enterprisesOf = ({ plans }) => Math.max(FIRST_ENTERPRISES, Math.floor(plans / 20));

/** `anqi_10k_1m` */
export const nameOf = ({ plans, requests }) => `anqi_${short(plans)}_${short(requests)}`;

export const short = (count) =>
  count >= 1e6 && count % 1e6 === 0 ? `${count / 1e6}m` : count % 1e3 === 0 ? `${count / 1e3}k` : `${count}`;
