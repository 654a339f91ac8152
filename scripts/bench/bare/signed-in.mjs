import { read } from './database.mjs';
import { sqlInstant, tokens } from './product.mjs';

const SQL = `SELECT a.id, a.departmentId, o.id AS officerId,
    (SELECT GROUP_CONCAT(role ORDER BY role) FROM account_roles WHERE accountId = a.id) AS roles,
    (SELECT GROUP_CONCAT(enterpriseId ORDER BY enterpriseId) FROM account_enterprises WHERE accountId = a.id) AS enterpriseIds,
    (SELECT GROUP_CONCAT(enterpriseId ORDER BY enterpriseId) FROM account_enterprises
      WHERE accountId = a.id AND administers = 1) AS administersIds,
    (SELECT COUNT(*) FROM head_deputies WHERE accountId = a.id AND departmentId = a.departmentId
      AND fromDate <= ? AND untilDate >= ?) AS deputisings
  FROM accounts a LEFT JOIN officers o ON o.accountId = a.id
  WHERE a.id = (SELECT accountId FROM sign_in_sessions WHERE id = ? AND endedAt IS NULL AND idleUntil > ? AND lastsUntil > ?)`;

const list = (joined) => (joined ? joined.split(',') : []);

/** Who calls, by the token of the request; throws where nobody does. */
export const signedIn = async ({ authorization = '' }, now) => {
  const sessionId = tokens.sessionOf(authorization.slice('Bearer '.length), now);
  const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const at = sqlInstant(now);
  const [row] = sessionId === null ? [] : await read(SQL, [today, today, sessionId, at, at]);
  if (row === undefined) throw new Error('nobody is signed in');
  const roles = list(row.roles);
  const heads = roles.includes('head') || Number(row.deputisings) > 0 ? [row.departmentId] : [];
  return {
    ...{ accountId: row.id, roles, departmentId: row.departmentId, officerId: row.officerId },
    ...{ enterpriseIds: list(row.enterpriseIds), administersIds: list(row.administersIds) },
    ...{ headsDepartmentIds: heads, headOfIds: heads },
  };
};
