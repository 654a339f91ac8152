import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import type { Expectation } from './expectation.js';

const members = `/enterprises/${ENTERPRISES.jia}/members`;
const NOBODY = `${members}/NOBODY`;
const CODE = '0000-0000-0000-0000';

/** 甲's people: its administrator says who they are, the centre who that administrator is. */
export const MEMBER_ROUTES: readonly Expectation[] = [
  {
    route: 'GET /enterprises/{id}/members',
    path: () => members,
    may: ['jia', 'centre', 'auditor'],
    hidden: ['yi'],
  },
  {
    route: 'POST /enterprises/{id}/members',
    path: () => members,
    body: () => ({ name: '示例同事' }),
    may: ['jia'],
    hidden: ['yi'],
  },
  {
    route: 'POST /enterprises/{id}/administrator',
    path: () => `/enterprises/${ENTERPRISES.jia}/administrator`,
    body: () => ({ name: '示例管理人' }),
    may: ['centre'],
  },
  {
    route: 'POST /enterprises/{id}/members/{memberId}/code',
    path: () => `${NOBODY}/code`,
    may: [],
    hidden: ['jia', 'yi', 'centre'],
  },
  {
    route: 'POST /enterprises/{id}/members/{memberId}/removal',
    path: () => `${NOBODY}/removal`,
    may: [],
    hidden: ['jia', 'yi', 'centre'],
  },
  {
    route: 'POST /enterprises/{id}/members/{memberId}/hand-over',
    path: () => `${NOBODY}/hand-over`,
    may: [],
    hidden: ['jia', 'yi'],
  },
  {
    route: 'POST /enterprises/{id}/members/{memberId}/confirmation',
    about: 'of its administrator',
    path: () => `${members}/${ACCOUNTS.jia}/confirmation`,
    may: [],
  },
  {
    route: 'POST /memberships',
    path: () => '/memberships',
    body: () => ({ code: CODE }),
    may: ['jia', 'yi'],
  },
];
