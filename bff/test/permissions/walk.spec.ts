import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { type Expectation, type Persona, PERSONAS, type Subjects } from './expectation.js';
import { EXPECTATIONS } from './expectations.js';
import { makeSubjects } from './subjects.js';

type Document = { paths: Record<string, Record<string, unknown>> };
const document = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as Document;
const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
);

let it: TestApp;
let subjects: Subjects;
beforeAll(async () => {
  it = await startTestApp();
  subjects = await makeSubjects(it);
});
afterAll(() => it.stop());

test('every route of the contract has its expectation, and no other', () => {
  expect([...new Set(EXPECTATIONS.map(({ route }) => route))].sort()).toEqual([...new Set(routes)].sort());
});

describe.each(EXPECTATIONS.map((each) => [`${each.route} ${each.about ?? ''}`.trim(), each] as const))(
  '%s',
  (_name, each) => {
    test('answers every persona as expected', async () => {
      const met: Record<string, string> = {};
      for (const persona of PERSONAS) met[persona] = await answerTo(persona, each);
      expect(met).toEqual(Object.fromEntries(PERSONAS.map((persona) => [persona, expected(persona, each)])));
    });
  },
);

function expected(persona: Persona, { may, hidden = [] }: Expectation): string {
  if (may.includes(persona)) return 'may';
  if (persona === 'visitor') return '401 not-signed-in';
  if (persona === 'key') return may.includes('visitor') ? 'may' : '403 forbidden';
  return hidden.includes(persona) ? '404 not-found' : '403 forbidden';
}

async function answerTo(persona: Persona, { route, path, body }: Expectation): Promise<string> {
  const isPerson = persona !== 'visitor' && persona !== 'key';
  const client = it.as(isPerson ? ACCOUNTS[persona] : null);
  const headers: Record<string, string> = persona === 'key' ? { 'x-intake-key': subjects.intakeKey } : {};
  const reply = route.startsWith('GET')
    ? await client.get(path(subjects), { headers })
    : await client.post(path(subjects), body?.(subjects), { headers });
  expect(reply.status).toBeLessThan(500);
  return [401, 403, 404].includes(reply.status) ? `${reply.status} ${reply.body.code}` : 'may';
}
