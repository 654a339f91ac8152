import {
  type Action,
  can,
  isOpenRequest,
  type Relation,
  REQUEST_STATUSES,
  type RequestStatus,
} from '@anqi/shared';
import type { Actor } from '../platform/index.js';
import type { ServedCondition } from '../services/index.js';
import type { RequestScope } from './requests.query.dto.js';

/** A condition on `service_requests r` with its named values. */
export interface Condition {
  sql: string;
  values: Record<string, unknown>;
  /** It says no more than that this unit has a part in it. */
  unitId?: string;
}

const partOf = (parts: string): string =>
  `EXISTS (SELECT 1 FROM request_departments d WHERE d.requestId = r.id AND d.departmentId = :mine AND d.part IN (${parts}))`;
const ANY_PART = partOf("'first-unit', 'lead', 'principal', 'cooperating'");
const FIRST_UNIT = partOf("'first-unit'");
const HANDLING = partOf("'lead', 'principal'");
const NO_FIRST_UNIT = `NOT EXISTS (SELECT 1 FROM request_departments d WHERE d.requestId = r.id AND d.part = 'first-unit')`;

/** Whose move it is, as `holderOf` says it of one request. */
const WITH_FIRST_UNIT = "r.status IN ('submitted', 'answered', 'close-out-applied')";
const WITH_HANDLING = `(r.status IN ('dispatched', 'in-hand', 'explaining')
  OR r.status = 'called-back' AND r.callback <> 'dissatisfied')`;
const WITH_CENTRE = `(r.status IN ('registered', 'fed-back') OR r.contestedAs IS NOT NULL
  OR r.status = 'called-back' AND r.callback = 'dissatisfied' OR ${WITH_FIRST_UNIT} AND ${NO_FIRST_UNIT})`;
/** Named one by one: what is open is found by the index, however much has ended. */
const isOneOf = (statuses: readonly RequestStatus[]): string =>
  `r.status IN (${statuses.map((status) => `'${status}'`).join(', ')})`;
export const OPEN = isOneOf(REQUEST_STATUSES.filter(isOpenRequest));
export const ENDED = isOneOf(REQUEST_STATUSES.filter((status) => !isOpenRequest(status)));

/** Which requests a scope holds for the actor; `null` where the table gives him none of it. */
export function scopeOf(actor: Actor, scope: RequestScope, served: ServedCondition): Condition | null {
  const { accountId: me, departmentId: mine, enterpriseIds, roles } = actor;
  const servedHere = `EXISTS (SELECT 1 FROM enterprise_services s WHERE s.enterpriseId = r.enterpriseId AND (${served.sql}))`;
  const values = {
    ...served.values,
    me,
    mine,
    enterpriseIds: enterpriseIds.length > 0 ? [...enterpriseIds] : [''],
  };
  const may: Parts['may'] = (action, relation) => can(roles, action, [relation]);
  const isUnit = mine !== null && may('request.read', 'first-responsible');
  const serves = may('request.read', 'serves');
  switch (scope) {
    case 'enterprise':
      return may('request.read', 'own-enterprise')
        ? { sql: 'r.enterpriseId IN (:...enterpriseIds)', values }
        : null;
    case 'department':
      return isUnit ? { sql: ANY_PART, values, unitId: mine } : null;
    case 'centre':
      return may('request.read', 'district') ? { sql: '1 = 1', values } : null;
    case 'mine':
      return serves || isUnit
        ? {
            sql: `${serves ? servedHere : '1 = 0'} OR ${isUnit ? `r.personId = :me AND ${ANY_PART}` : '1 = 0'}`,
            values,
          }
        : null;
    case 'to-do':
      return { sql: `(${movesOf(actor, { may, servedHere })}) AND ${OPEN}`, values };
  }
}

function movesOf({ departmentId }: Actor, { may, servedHere }: Parts): string {
  const inUnit: Parts['may'] = (action, relation) => departmentId !== null && may(action, relation);
  const moves = [
    ...(may('request.supply', 'own-enterprise')
      ? ["r.enterpriseId IN (:...enterpriseIds) AND r.status = 'awaiting-enterprise'"]
      : []),
    ...(may('request.receive', 'serves') ? [`${servedHere} AND ${WITH_FIRST_UNIT}`] : []),
    ...(inUnit('request.receive', 'first-responsible') ? [`${FIRST_UNIT} AND ${WITH_FIRST_UNIT}`] : []),
    ...(inUnit('request.handle', 'handling') ? [`${HANDLING} AND ${WITH_HANDLING}`] : []),
    ...(inUnit('request.agree-extension', 'acting-head')
      ? [`${HANDLING} AND (r.extension = 'proposed' OR r.level = 3)`]
      : []),
    ...(may('request.dispatch', 'district') ? [WITH_CENTRE] : []),
    ...(may('request.preside', 'district') ? ['r.level <= 2'] : []),
  ];
  return moves.length === 0 ? '1 = 0' : moves.map((sql) => `(${sql})`).join(' OR ');
}

interface Parts {
  may: (action: Action, relation: Relation) => boolean;
  /** A condition. */
  servedHere: string;
}
