/** SQL of the columns of a copied row, by its number `n`. Nothing is drawn by chance: the same numbers make the same rows. */
import { DAYS_AHEAD, DAYS_BACK } from './sizes.mjs';

const SEED = '20261125';

/** Evenly spread from 0 to 4,294,967,295, and the same each time. */
const spread = (salt, of) => `CRC32(CONCAT('${SEED}:${salt}:', ${of}))`;

/** 0 to 99. */
export const chance = (salt, of = 'n') => `(${spread(salt, of)} % 100)`;

/** 0 to `count` - 1. */
export const pick = (salt, count, of = 'n') => `(${spread(salt, of)} % ${count})`;

/** Of the district that was loaded by number; see `idOf`. */
export const numberId = (kind, number) => `CONCAT('${kind}', LPAD(${number}, ${26 - kind.length}, '0'))`;

/** Of a copy; older than whatever the product itself writes, whose ids begin with `01`. */
export const ownId = (kind, number = 'n') => `CONCAT('00${kind}', LPAD(${number}, ${24 - kind.length}, '0'))`;

/**
 * The local date of row `n` of `@count`: in the order of the numbers, as rows are written in the order of time, give or take
 * ten days.
 */
export const day = (of) =>
  `DATE(@anchor + INTERVAL (FLOOR(${of} * ${DAYS_BACK + DAYS_AHEAD - 10} / @count) - ${DAYS_BACK} + ${pick('day', 10, of)}) DAY)`;

/** An instant of that date, from `hour` o'clock UTC for four hours. */
export const dayTime = (of, hour) =>
  `(TIMESTAMP(${day(of)}) + INTERVAL ${hour} HOUR + INTERVAL (${pick('minute', 16, of)} * 15) MINUTE)`;
