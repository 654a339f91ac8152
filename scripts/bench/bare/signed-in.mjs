import { readOnce } from './database.mjs';
import { sqlInstant, tokens } from './product.mjs';

const SQL = `SELECT s.id AS foundBy, a.id, a.departmentId, o.id AS officerId,
    (SELECT GROUP_CONCAT(role ORDER BY role) FROM account_roles WHERE accountId = a.id) AS roles,
    (SELECT GROUP_CONCAT(enterpriseId ORDER BY enterpriseId) FROM account_enterprises WHERE accountId = a.id) AS enterpriseIds,
    (SELECT GROUP_CONCAT(enterpriseId ORDER BY enterpriseId) FROM account_enterprises
      WHERE accountId = a.id AND administers = 1) AS administersIds,
    (SELECT COUNT(*) FROM head_deputies WHERE accountId = a.id AND departmentId = a.departmentId
      AND fromDate <= ? AND untilDate >= ?) AS deputisings
  FROM accounts a LEFT JOIN officers o ON o.accountId = a.id JOIN sign_in_sessions s ON s.accountId = a.id`;
const LIVE = 's.endedAt IS NULL AND s.idleUntil > ? AND s.lastsUntil > ?';

const list = (joined) => (joined ? joined.split(',') : []);

const actorOf = (row) => {
  const roles = list(row.roles);
  const heads = roles.includes('head') || Number(row.deputisings) > 0 ? [row.departmentId] : [];
  return {
    ...{ accountId: row.id, roles, departmentId: row.departmentId, officerId: row.officerId },
    ...{ enterpriseIds: list(row.enterpriseIds), administersIds: list(row.administersIds) },
    ...{ headsDepartmentIds: heads, headOfIds: heads },
  };
};

/** Session id → whose it is. */
const find = async (ids, now) => {
  const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const at = sqlInstant(now);
  const these = ids.map(() => '?').join(', ');
  const rows = await readOnce(`${SQL} WHERE s.id IN (${these}) AND ${LIVE}`, [today, today, ...ids, at, at]);
  return new Map(rows.map((row) => [row.foundBy, actorOf(row)]));
};

/** Sessions of the calls that came in together, by one statement, as the product. */
let together = null;
const findTogether = (sessionId, now) => {
  together ??= {
    ids: [],
    found: new Promise((resolve, reject) => {
      setImmediate(() => {
        const { ids } = together;
        together = null;
        find(ids, now).then(resolve, reject);
      });
    }),
  };
  together.ids.push(sessionId);
  return together.found;
};

/** Who calls, by the token of the request; throws where nobody does. */
export const signedIn = async ({ authorization = '' }, now) => {
  const sessionId = tokens.sessionOf(authorization.slice('Bearer '.length), now);
  const actor = sessionId === null ? undefined : (await findTogether(sessionId, now)).get(sessionId);
  if (actor === undefined) throw new Error('nobody is signed in');
  return actor;
};
