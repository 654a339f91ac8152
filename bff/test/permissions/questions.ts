import { readFileSync } from 'node:fs';
import { REGISTER_IDS } from '@anqi/shared';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import type { Row } from './rows.js';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: { $ref?: string; enum?: string[] };
}
interface Schema {
  $ref?: string;
  enum?: string[];
  properties?: Record<string, unknown>;
}
interface Contract {
  paths: Record<
    string,
    {
      get?: {
        parameters?: Parameter[];
        responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
      };
    }
  >;
  components: { schemas: Record<string, Schema> };
}
const contract = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as Contract;
const known = ({ $ref, ...schema }: Schema): Schema =>
  ($ref && contract.components.schemas[$ref.split('/').at(-1) ?? '']) || schema;

/** What is asked for a parameter that names no closed list. An unknown one stops the walk: it needs its values here. */
const VALUES: Record<string, readonly string[]> = {
  enterpriseId: [ENTERPRISES.jia, ENTERPRISES.yi],
  departmentId: [DEPARTMENTS.fire, DEPARTMENTS.market],
  accountId: [ACCOUNTS.officer, ACCOUNTS.fireDeputy],
  standInId: [ACCOUNTS.officerDeputy],
  query: ['演示', '示例'],
  q: ['演示', '示例'],
  town: ['示例镇'],
  park: ['示例园'],
  kind: ['制造'],
  month: ['2026-11'],
  date: ['2026-11-30'],
  from: ['2026-11-01'],
  until: ['2026-12-31'],
  dueFrom: ['2026-11-01'],
  dueUntil: ['2026-12-31'],
  hours: ['1'],
  actorId: [ACCOUNTS.officer, ACCOUNTS.fireDeputy],
  action: ['plan.file', 'request.submit'],
  limit: ['100'],
};
/** Asked with the page that they continue, or for another language of the same rows. */
const SKIPPED = ['cursor', 'format', 'size'];
/** Of a row by its id: of which kind, by how the path begins. */
const KINDS: readonly (readonly [prefix: string, kinds: readonly string[]])[] = [
  ['/plans/', ['plan', 'unannounced-plan']],
  ['/filing-attempts/', ['attempt']],
  ['/requests/', ['request']],
  ['/photos/', ['photo']],
  ['/receipts/', ['request', 'plan']],
  ['/summonses/', ['summons']],
  ['/service-visits/', ['service-visit']],
  ['/card-prints/', ['card-print']],
  ['/cards/', ['card']],
  ['/enterprises/', ['enterprise']],
  ['/departments/', ['department']],
  ['/registers/', ['enterprise', 'department']],
];
/** By other names than a row's id. */
const PATH_VALUES: Record<string, readonly string[]> = {
  version: ['1'],
  externalId: ['RX-0001'],
  register: REGISTER_IDS,
};
const NAMED_IDS: Record<string, readonly string[]> = {
  planId: ['plan', 'unannounced-plan'],
  requestId: ['request'],
  subjectId: ['plan', 'unannounced-plan'],
  visitId: ['service-visit'],
};

export const GET_ROUTES: readonly string[] = Object.entries(contract.paths)
  .filter(([, { get }]) => get !== undefined)
  .map(([path]) => path.replace('/api/v1', ''));

/** Whether the route answers rows: a page or a list. */
export function isList(route: string): boolean {
  const { responses } = contract.paths[`/api/v1${route}`]?.get ?? { responses: {} };
  const schema = responses['200']?.content?.['application/json']?.schema;
  return schema !== undefined && 'items' in (known(schema).properties ?? {});
}

/** Every way in which the contract lets the route be asked, one parameter of choice at a time. */
export function questionsTo(route: string, rows: readonly Row[]): string[] {
  const parameters = (contract.paths[`/api/v1${route}`]?.get?.parameters ?? []).filter(
    (each) => each.in === 'query' && !SKIPPED.includes(each.name),
  );
  const valuesOf = ({ name, schema }: Parameter): string[] => {
    const listed = known(schema).enum ?? VALUES[name] ?? idsOf(NAMED_IDS[name], rows);
    if (listed === undefined && name !== 'status') throw new Error(`${route}: no values for ${name}`);
    return [...(listed ?? ['approved'])];
  };
  const pair = (each: Parameter): string[] => valuesOf(each).map((value) => `${each.name}=${value}`);
  const always = parameters.filter(({ required, name }) => required || name === 'limit');
  const base = always.reduce<string[]>(
    (queries, each) => queries.flatMap((query) => pair(each).map((one) => `${query}&${one}`)),
    [isFile(route) ? 'format=csv' : ''],
  );
  const chosen = parameters
    .filter((each) => !always.includes(each))
    .flatMap((each) => pair(each).slice(0, 2));
  const queries = base.flatMap((query) => [query, ...chosen.map((one) => `${query}&${one}`)]);
  return pathsOf(route, rows).flatMap((path) => queries.map((query) => `${path}?${query.replace(/^&/, '')}`));
}

const isFile = (route: string): boolean =>
  (contract.paths[`/api/v1${route}`]?.get?.parameters ?? []).some(
    ({ name, required }) => name === 'format' && required,
  );

const valuesIn = (route: string, name: string): readonly string[] | undefined =>
  route.startsWith('/accounts/') ? VALUES['accountId'] : PATH_VALUES[name];

function pathsOf(route: string, rows: readonly Row[]): string[] {
  const [parameter, name = ''] = /\{(\w+)\}/.exec(route) ?? [];
  if (parameter === undefined) return [route];
  const values =
    valuesIn(route, name) ?? idsOf(KINDS.find(([prefix]) => route.startsWith(prefix))?.[1], rows);
  if (values === undefined) throw new Error(`${route}: of what kind is ${name}?`);
  return values.flatMap((value) => pathsOf(route.replace(parameter, value), rows));
}

function idsOf(kinds: readonly string[] | undefined, rows: readonly Row[]): string[] | undefined {
  return kinds && [...new Set(rows.filter(({ kind }) => kinds.includes(kind)).map(({ mark }) => mark))];
}
