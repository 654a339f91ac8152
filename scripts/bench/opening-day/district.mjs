import { createConnection } from 'mysql2/promise';
import { DEPARTMENTS, gradeOf, idOf } from './filings.mjs';

const AT_ONCE = 1000;
const list = (count, of) => Array.from({ length: count }, (_, number) => of(number));

/** Check characters are no matter here: no form reads these codes. */
const creditCode = (number) => `91${String(number).padStart(16, '0')}`;

const department = (number) => ({
  id: idOf('DEP', number),
  name: `示例${number}局`,
  shortName: `示例${number}`,
  kind: 'department',
  phone: '0000-0000',
  ratingSeq: 0,
});

const item = (number) => ({
  id: idOf('ITM', number),
  departmentId: idOf('DEP', number),
  name: `示例事项${number}`,
  basis: '示例法第一条',
  fields: '[]',
  offSite: 0,
  noDisturb: 0,
  unannounced: 0,
  noPenalty: 0,
});

const enterprise = (number) => ({
  id: idOf('ENT', number),
  name: `示例${number}演示有限公司`,
  creditCode: creditCode(number),
  grade: gradeOf(number),
  passivelyMonitored: 0,
  town: '示例镇',
  address: `示例路${number}号`,
  kind: '制造',
  filingSeq: 0,
});

const account = (id, departmentId) => ({ id, name: '示例人员', title: '科员', departmentId });

/** The head is the account that comes after all inspectors. */
const peopleOf = (inspectors) => {
  const home = (number) => idOf('DEP', Math.floor((number * DEPARTMENTS) / inspectors));
  const heads = list(DEPARTMENTS, (number) => inspectors + number);
  return {
    accounts: [
      ...list(inspectors, (number) => account(idOf('ACC', number), home(number))),
      ...heads.map((id, number) => account(idOf('ACC', id), idOf('DEP', number))),
    ],
    account_roles: [
      ...list(inspectors, (number) => ({ accountId: idOf('ACC', number), role: 'inspector' })),
      ...heads.map((id) => ({ accountId: idOf('ACC', id), role: 'head' })),
    ],
    officers: list(inspectors, (number) => ({
      id: idOf('OFC', number),
      departmentId: home(number),
      accountId: idOf('ACC', number),
      name: '示例人员',
      certificateKind: '行政执法证',
      certificateNo: `SL-${number}`,
      certificateExpires: '2029-12-31',
    })),
  };
};

const insert = async (connection, table, rows) => {
  const names = Object.keys(rows[0]);
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const values = rows.slice(at, at + AT_ONCE).map((row) => names.map((name) => row[name]));
    await connection.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES ?`, [values]);
  }
};

/** Puts departments, people and enterprises into a schema that the product made. */
export const loadDistrict = async (url, { enterprises, inspectors }) => {
  const connection = await createConnection(url);
  const people = peopleOf(inspectors);
  try {
    await insert(connection, 'departments', list(DEPARTMENTS, department));
    await insert(connection, 'accounts', people.accounts);
    await insert(connection, 'account_roles', people.account_roles);
    await insert(connection, 'officers', people.officers);
    await insert(connection, 'inspection_items', list(DEPARTMENTS, item));
    await insert(connection, 'enterprises', list(enterprises, enterprise));
  } finally {
    await connection.end();
  }
};
