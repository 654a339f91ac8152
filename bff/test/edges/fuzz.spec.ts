import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ACCOUNTS } from '../harness/district.js';
import type { Reply } from '../harness/client.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { type Expectation, type Subjects } from '../permissions/expectation.js';
import { EXPECTATIONS } from '../permissions/expectations.js';
import { makeSubjects } from '../permissions/subjects.js';
import { fieldsOf, queryOf, withValue } from './contract.js';
import { HOSTILE_BODIES, HOSTILE_STRINGS, HOSTILE_VALUES } from './hostile-values.js';

/** Moves the clock for everybody, and is there in the demo alone. */
const LEFT_OUT = ['POST /demo/clock'];
const routes = EXPECTATIONS.filter(({ route }) => !LEFT_OUT.includes(route));

let it: TestApp;
let subjects: Subjects;
beforeAll(async () => {
  it = await startTestApp();
  subjects = await makeSubjects(it);
});
afterAll(() => it.stop());

/** What an answer must never hold: where the code lies, what the database was asked. */
const INSIDES = /node_modules|\.js:\d+|QueryFailedError|SQLITE_|ER_[A-Z_]+|\bSELECT\b.*\bFROM\b|at Object\./;

/** What is wrong with the answer, or `null`. */
function faultOf({ status, text, headers }: Reply<unknown>): string | null {
  const type = String(headers['content-type'] ?? '');
  if (status >= 500) return `${status} ${text.slice(0, 200)}`;
  if (status >= 400 && !type.startsWith('application/problem+json')) return `${status} as ${type}`;
  if (type.includes('html')) return 'answered as a page';
  return status >= 400 && INSIDES.test(text) ? `shows its insides: ${text.slice(0, 200)}` : null;
}

interface Sent {
  path: string;
  body?: unknown;
}

/** As somebody who may; each call from an address of its own, so that the limits do not end the run. */
async function send({ route, may }: Expectation, { path, body }: Sent): Promise<Reply<unknown>> {
  const [persona] = may;
  const isPerson = persona !== undefined && persona !== 'visitor' && persona !== 'key';
  const client = it.as(isPerson ? ACCOUNTS[persona] : null);
  const headers: Record<string, string> = may.includes('key') ? { 'x-intake-key': subjects.intakeKey } : {};
  return route.startsWith('GET') ? client.get(path, { headers }) : client.post(path, body, { headers });
}

/** Faults of all that is sent, named by what was sent. */
async function faultsOf(expectation: Expectation, calls: Iterable<[name: string, sent: Sent]>) {
  const faults: string[] = [];
  for (const [name, sent] of calls) {
    const fault = faultOf(await send(expectation, sent));
    if (fault !== null) faults.push(`${name}: ${fault}`);
  }
  return faults;
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60);

function* bodiesFor({ route, path, body }: Expectation): Generator<[string, Sent]> {
  const sample = body?.(subjects) ?? {};
  const own = Object.keys(sample).map((name) => [name]);
  const ways = new Map([...own, ...fieldsOf(route)].map((way) => [way.join('/'), way]));
  for (const [name, way] of ways)
    for (const value of [...HOSTILE_VALUES, undefined])
      yield [`${name} = ${shown(value)}`, { path: path(subjects), body: withValue(sample, way, value) }];
  for (const value of HOSTILE_BODIES) yield [`body ${shown(value)}`, { path: path(subjects), body: value }];
}

const encodable = HOSTILE_STRINGS.filter((text) => !/[\ud800-\udfff]/.test(text) || text.includes('👩'));

function* queriesFor({ route, path, body }: Expectation): Generator<[string, Sent]> {
  const [bare = '', query = ''] = path(subjects).split('?');
  for (const name of [...queryOf(route), 'unknown'])
    for (const text of encodable.filter(({ length }) => length < 1000)) {
      const changed = new URLSearchParams(query);
      changed.set(name, text);
      yield [`?${name} = ${shown(text)}`, { path: `${bare}?${changed}`, body: body?.(subjects) }];
      changed.append(name, text);
      yield [`?${name} twice`, { path: `${bare}?${changed}`, body: body?.(subjects) }];
    }
}

function* pathsFor({ route, path, body }: Expectation): Generator<[string, Sent]> {
  const parts = path(subjects).split('?')[0]!.split('/');
  const names = route.split(' ')[1]!.split('/');
  for (const [at, name] of names.entries())
    if (name.startsWith('{'))
      for (const text of [...encodable, 'x'.repeat(200)])
        yield [
          `${name} = ${shown(text)}`,
          {
            path: parts.map((part, n) => (n === at ? encodeURIComponent(text) : part)).join('/'),
            body: body?.(subjects),
          },
        ];
}

describe.each(routes.map((each) => [`${each.route} ${each.about ?? ''}`.trim(), each] as const))(
  '%s',
  (_name, each) => {
    test('bears whatever its fields, query and path hold', async () => {
      if (each.route.startsWith('POST')) expect(await faultsOf(each, bodiesFor(each))).toEqual([]);
      expect(await faultsOf(each, queriesFor(each))).toEqual([]);
      expect(await faultsOf(each, pathsFor(each))).toEqual([]);
    });
  },
);
