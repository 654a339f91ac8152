/**
 * What is held about a person, table by table: the only place to add to where a feature keeps something more. Tables
 * are named, so that no feature has to open its rows to this one.
 */
export interface Holding {
  table: string;
  /** Column of the account whose row it is. */
  owner: string;
  /** Personal column by which the row of somebody without an account is found. */
  phone?: string;
  /** Columns that an export shows. */
  shown: readonly string[];
  /** Personal columns: emptied by an erasure, and of nobody else where the owner is a member of an enterprise. */
  personal: readonly string[];
}

export const HOLDINGS: readonly Holding[] = [
  {
    table: 'service_requests',
    owner: 'submittedBy',
    phone: 'contactPhone',
    shown: ['id', 'number', 'createdAt', 'category', 'words', 'satisfaction', 'satisfactionWords'],
    personal: ['contactName', 'contactPhone'],
  },
  {
    table: 'visit_reports',
    owner: 'reporterId',
    phone: 'contactPhone',
    shown: ['id', 'createdAt', 'enterpriseName', 'departmentName', 'words'],
    personal: ['contactPhone'],
  },
  {
    table: 'summonses',
    owner: 'calledBy',
    phone: 'contactPhone',
    shown: ['id', 'calledAt', 'words'],
    personal: ['contactPhone'],
  },
  {
    table: 'binding_requests',
    owner: 'askedBy',
    phone: 'contactPhone',
    shown: ['id', 'askedAt', 'enterprise', 'title', 'status'],
    personal: ['contactName', 'contactPhone'],
  },
  { table: 'ratings', owner: 'accountId', shown: ['planId', 'at', 'level', 'words'], personal: [] },
  {
    table: 'sign_in_sessions',
    owner: 'accountId',
    shown: ['method', 'app', 'system', 'startedAt'],
    personal: [],
  },
  { table: 'notices', owner: 'accountId', shown: ['kind', 'at', 'readAt'], personal: [] },
];

/** Rows that are an account's alone and go with it, those that others point at last. */
export const GOING: readonly { table: string; owner: string }[] = [
  'message_deliveries',
  'message_consents',
  'wechat_bindings',
  'wechat_identities',
  'password_credentials',
  'admission_codes',
  'sign_in_tickets',
  'sign_in_sessions',
  'notices',
  'account_enterprises',
  'account_roles',
]
  .map((table) => ({ table, owner: 'accountId' }))
  .concat([{ table: 'idempotency_keys', owner: 'scope' }]);
