import { addDays } from '@anqi/shared';
import type { Client } from '../harness/client.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES, ITEMS, OFFICERS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';
import { aDraft, morning } from './filings.js';

/** Everybody who must not know of an unannounced visit of the market department to 甲. */
export const OUTSIDERS = [
  null,
  'jia',
  'yi',
  'fireInspector',
  'fireHead',
  'centre',
  'supervisor',
  'coordinator',
  'auditor',
] as const;

interface Asked {
  /** The date of the visit, and its plan's id or one that stands for it. */
  date: string;
  planId: string;
  token: string;
}

/** Every GET route of OpenAPI, with what an outsider would ask it. */
export function questionsOf({ date, planId }: Asked): Record<string, string[]> {
  const month = date.slice(0, 7);
  const { jia } = ENTERPRISES;
  return {
    '/api/v1/plans': [
      '/plans?scope=mine',
      '/plans?scope=department',
      `/plans?scope=department&departmentId=${DEPARTMENTS.market}`,
      `/plans?scope=department&enterpriseId=${jia}&from=${date}&until=${date}`,
      '/plans?scope=enterprise',
      '/plans?scope=enterprise&limit=1',
      `/plans?scope=enterprise&from=${date}`,
      '/plans?scope=to-approve',
    ],
    '/api/v1/plans/{id}': [`/plans/${planId}`],
    '/api/v1/plans/{id}/complaint-marks': [`/plans/${planId}/complaint-marks`],
    '/api/v1/plans/{id}/codes': [`/plans/${planId}/codes`],
    '/api/v1/filing-context': [
      `/filing-context?enterpriseId=${jia}`,
      `/filing-context?enterpriseId=${jia}&planId=${planId}`,
    ],
    '/api/v1/filing-attempts': ['/filing-attempts?scope=department', '/filing-attempts?scope=undetermined'],
    '/api/v1/filing-attempts/{id}': [`/filing-attempts/${planId}`],
    '/api/v1/filing-attempts/{id}/complaint-marks': [`/filing-attempts/${planId}/complaint-marks`],
    '/api/v1/calendar': [
      `/calendar?month=${month}`,
      `/calendar?month=${month}&enterpriseId=${jia}`,
      `/calendar?month=${month}&departmentId=${DEPARTMENTS.market}`,
    ],
    '/api/v1/contact-reveals': ['/contact-reveals'],
    '/api/v1/notices': ['/notices'],
    '/api/v1/personal-data': ['/personal-data'],
    '/api/v1/notices/counts': ['/notices/counts'],
    '/api/v1/message-templates': ['/message-templates'],
    '/api/v1/message-deliveries': ['/message-deliveries', '/message-deliveries?state=sent'],
    '/api/v1/enterprises': ['/enterprises?query='],
    '/api/v1/enterprises/{id}': [`/enterprises/${jia}`],
    '/api/v1/policies': ['/policies'],
    '/api/v1/calendars': ['/calendars'],
    '/api/v1/registers/{register}': ['/registers/items'],
    '/api/v1/registers/{register}/rows': ['/registers/items/rows'],
    '/api/v1/registers/{register}/rows/{id}': [`/registers/items/rows/${planId}`],
    '/api/v1/registers/{register}/file': ['/registers/items/file'],
    '/api/v1/registers/{register}/changes': ['/registers/items/changes'],
    '/api/v1/registers/{register}/changes/{id}': [`/registers/items/changes/${planId}`],
    '/api/v1/departments': ['/departments'],
    '/api/v1/departments/{id}/officers': [`/departments/${DEPARTMENTS.market}/officers`],
    '/api/v1/departments/{id}/items': [`/departments/${DEPARTMENTS.market}/items`],
    '/api/v1/departments/{id}/sums': [
      `/departments/${DEPARTMENTS.market}/sums?from=${addDays(date, -60)}&until=${addDays(date, 60)}`,
    ],
    '/api/v1/follow-ups': ['/follow-ups'],
    '/api/v1/visit-reports': ['/visit-reports'],
    '/api/v1/requests': ['/requests?scope=to-do', '/requests?scope=enterprise', '/requests?scope=centre'],
    '/api/v1/requests/counts': ['/requests/counts?scope=to-do', '/requests/counts?scope=centre'],
    '/api/v1/requests/export': [
      '/requests/export?scope=to-do&format=csv',
      '/requests/export?scope=department&format=csv',
      '/requests/export?scope=centre&format=csv',
    ],
    '/api/v1/requests/export/preview': ['/requests/export/preview?scope=centre'],
    '/api/v1/requests/{id}/log': [`/requests/${planId}/log?format=csv`],
    '/api/v1/request-handlers': ['/request-handlers'],
    '/api/v1/requests/analysis': [`/requests/analysis?month=${month}`],
    '/api/v1/requests/{id}': [`/requests/${planId}`],
    '/api/v1/requests/{id}/link-candidates': [`/requests/${planId}/link-candidates`],
    '/api/v1/photos/{id}': [`/photos/${planId}`],
    '/api/v1/absences': ['/absences'],
    '/api/v1/absence-preview': [`/absence-preview?from=${date}`],
    '/api/v1/binding-requests': [], // of people who ask, and of no visit
    '/api/v1/head-deputies': ['/head-deputies'],
    '/api/v1/head-deputy-candidates': ['/head-deputy-candidates'],
    '/api/v1/service-officers': ['/service-officers'],
    '/api/v1/enterprises/{id}/service': [`/enterprises/${jia}/service`],
    '/api/v1/service-visits': ['/service-visits?list=upcoming', '/service-visits?list=over'],
    '/api/v1/service-visits/{id}': [`/service-visits/${planId}`],
    '/api/v1/service-visit-days': [`/service-visit-days?enterpriseId=${jia}`],
    '/api/v1/routing': ['/routing'],
    '/api/v1/routing/versions/{version}': ['/routing/versions/1'],
    '/api/v1/closed-days': ['/closed-days'],
    '/api/v1/closed-day-preview': [`/closed-day-preview?date=${date}`],
    '/api/v1/code-keys': ['/code-keys'],
    '/api/v1/cards': ['/cards', '/cards?town=示例镇'],
    '/api/v1/card-issue-preview': ['/card-issue-preview'],
    '/api/v1/cards/coverage': ['/cards/coverage'],
    '/api/v1/cards/{codeId}/pdf': [`/cards/${planId}/pdf`],
    '/api/v1/card-print-preview': ['/card-print-preview'],
    '/api/v1/card-prints': ['/card-prints'],
    '/api/v1/card-prints/{id}': [`/card-prints/${planId}`],
    '/api/v1/card-prints/{id}/pdf': [`/card-prints/${planId}/pdf`],
    '/api/v1/enterprises/{id}/card': [`/enterprises/${jia}/card`],
    '/api/v1/intake/clients': ['/intake/clients'],
    '/api/v1/intake/requests/{externalId}': [`/intake/requests/${planId}`],
    '/api/v1/intake/unmatched': ['/intake/unmatched'],
    '/api/v1/request-sheets': ['/request-sheets'],
    '/api/v1/request-sheets/template': ['/request-sheets/template'],
    '/api/v1/summonses': ['/summonses?scope=caller', '/summonses?scope=called', '/summonses?scope=district'],
    '/api/v1/summonses/options': ['/summonses/options', `/summonses/options?requestId=${planId}`],
    '/api/v1/summonses/sums': ['/summonses/sums'],
    '/api/v1/summonses/{id}': [`/summonses/${planId}`],
    '/api/v1/audit-rows': [], // the auditor alone reads it, and all of it
    '/api/v1/audit-rows/export': [],
    '/api/v1/session': ['/session'],
    '/api/v1/devices': ['/devices'],
    '/api/v1/accounts': ['/accounts'],
    '/api/v1/accounts/{id}/open-work': [`/accounts/${ACCOUNTS.fireInspector}/open-work`],
    '/api/v1/enterprises/{id}/members': [`/enterprises/${jia}/members`],
    '/api/v1/audit-heads': [], // a digest of all that the district does: it changes with whatever happens, and tells nothing of it
    '/api/v1/receipts/{subjectId}': [`/receipts/${planId}`],
    '/api/v1/demo': ['/demo'],
  };
}

/** Queries and commands by POST; none of them may change anything for an outsider. */
function posts({ date, planId, token }: Asked): [string, object][] {
  const { jia } = ENTERPRISES;
  const draft = aDraft(morning(date));
  // The market's officer who may act for the fire department is on the unannounced visit at the same time.
  const withEntrusted = { ...draft, officers: [OFFICERS.fireA, OFFICERS.entrusted] };
  const seen = { outcome: 'clear', verdicts: {}, policyId: 'x', policyVersion: 1, calendarVersion: 'x' };
  return [
    ['/plan-previews', { draft }],
    ['/plan-previews', { draft: withEntrusted }],
    ['/plan-previews', { draft: { ...draft, joins: planId } }],
    ['/plan-previews', { draft: { ...draft, items: [ITEMS.fireRecords], id: planId } }],
    ['/plans', { draft: { ...draft, joins: planId }, seen }],
    ['/visit-lookups', { enterpriseId: jia }],
    ['/visit-lookups', { creditCode: '91000000MA00000013' }],
    ['/scans', { text: '91000000MA00000013' }],
    ['/code-verifications', { token }],
    [`/plans/${planId}/approval`, { approve: true, version: 1 }],
    [`/plans/${planId}/approval`, { approve: false, reason: '没有必要开展', version: 1 }],
    [`/plans/${planId}/cancellation`, { reason: '不去了', version: 1 }],
    [`/plans/${planId}/amendment`, { draft, seen, version: 1 }],
    [
      `/plans/${planId}/officer-replacement`,
      { officerId: 'x', byOfficerId: 'y', reason: '生病', version: 1 },
    ],
    [`/plans/${planId}/start`, {}],
    [`/plans/${planId}/finish`, { result: 'no-problem', words: '无' }],
    [`/plans/${planId}/rating`, { level: 1 }],
  ];
}

/** Bodies name the request that they answer, when a card was opened, and what was asked: none of it is an answer. */
function plain(text: string, { planId }: Asked): string {
  return text
    .replace(/"requestId":"[^"]*"/g, '"requestId":""')
    .replace(/"openedAt":"[^"]*"/g, '"openedAt":""')
    .replaceAll(planId, 'PLAN');
}

/** Every answer that outsiders get, by who asked what. */
export async function answersToOutsiders(it: TestApp, asked: Asked): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const outsider of OUTSIDERS) {
    const client: Client = it.as(outsider && ACCOUNTS[outsider]);
    for (const path of Object.values(questionsOf(asked)).flat()) {
      const { status, text } = await client.get(path);
      answers[`${outsider} GET ${path.replaceAll(asked.planId, 'PLAN')}`] = `${status} ${plain(text, asked)}`;
    }
    for (const [index, [path, body]] of posts(asked).entries()) {
      const { status, text } = await client.post(path, body);
      const name = `${outsider} POST ${path.replaceAll(asked.planId, 'PLAN')} ${index}`;
      answers[name] = `${status} ${plain(text, asked)}`;
    }
  }
  return answers;
}
