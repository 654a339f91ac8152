import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GOING, HOLDINGS } from '../../src/persons/holdings.js';
import { KeyedColumn } from '../../src/platform/index.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ district: false });
});
afterAll(() => it.stop());

const TELLING = /name|phone|deliveredTo|openid|login|contact/i;

/** In clear, because they name no person, or a person only to whoever has the account beside them. */
const IN_CLEAR = [
  'abnormal_complainants.nameDigest',
  'abnormal_complainants.phoneDigest',
  'app_settings.name',
  'contact_cards.siteName',
  'departments.name',
  'departments.phone',
  'departments.shortName',
  'enterprise_sites.name',
  'enterprises.groupName',
  'enterprises.name',
  'follow_ups.contactDueDate',
  'follow_ups.contactNote',
  'follow_ups.contactedAt',
  'inspection_items.name',
  'intake_clients.name',
  'register_changes.fileName',
  'request_sheets.name',
  'visit_reports.departmentName',
  'visit_reports.enterpriseName',
  // Chosen to sign in by, or given by WeChat.
  'admission_codes.login',
  'password_credentials.login',
  'wechat_bindings.openid',
  'wechat_identities.openid',
];

test('a column that could hold a name or phone is sealed, or known to hold none', () => {
  const clear = it.dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns
      .filter(
        ({ propertyName, transformer }) =>
          TELLING.test(propertyName) && !(transformer instanceof KeyedColumn),
      )
      .map(({ propertyName }) => `${tableName}.${propertyName}`),
  );
  expect(clear.sort()).toEqual([...IN_CLEAR].sort());
});

/** Records of what somebody did: they stay, and lead to an account without a name. */
const RECORDS = [
  'absences',
  'card_prints',
  'contact_reveals',
  'head_deputies',
  'officers',
  'photos',
  'plan_events',
  'request_events',
  'service_visit_participants',
];

test('every table of an account’s rows is known to exports and erasures', () => {
  const tables = it.dataSource.entityMetadatas
    .filter(({ columns }) => columns.some(({ propertyName }) => propertyName === 'accountId'))
    .map(({ tableName }) => tableName);
  const known = new Set([...GOING, ...HOLDINGS].map(({ table }) => table).concat(RECORDS));
  expect(tables.filter((table) => !known.has(table))).toEqual([]);
  expect(tables.length).toBeGreaterThan(15);
});
