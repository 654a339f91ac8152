import { ACCOUNTS, DEPARTMENTS } from '../harness/district.js';
import type { Reply } from '../harness/client.js';
import type { TestApp } from '../harness/test-app.js';
import { TOWN_CLERK } from './town.js';

export type Caller = keyof typeof ACCOUNTS | 'townClerk';
export const accountIdOf = (by: Caller): string => (by === 'townClerk' ? TOWN_CLERK : ACCOUNTS[by]);

export const WORDS = '示例厂房门口道路开挖三周未回填，货车无法进出。';
export const officerCall = (more: object = {}): object => ({
  kind: 'enterprise-calls-officer',
  words: WORDS,
  ...more,
});
export const departmentCall = (more: object = {}): object => ({
  kind: 'enterprise-calls-department',
  departmentId: DEPARTMENTS.fire,
  words: WORDS,
  ...more,
});
export const townCall = (more: object = {}): object => ({
  kind: 'town-calls-department',
  departmentId: DEPARTMENTS.fire,
  words: WORDS,
  ...more,
});

/** The routes as one calls them in a test. */
export function callsOf(it: TestApp) {
  const post = (by: Caller, path: string, body: object): Promise<Reply<any>> =>
    it.as(accountIdOf(by)).post(`/summonses${path}`, body);
  const done = async (reply: Promise<Reply<any>>): Promise<any> => {
    const { status, text, body } = await reply;
    if (status >= 300) throw new Error(text);
    return body;
  };
  return {
    get: (by: Caller, path = ''): Promise<Reply<any>> => it.as(accountIdOf(by)).get(`/summonses${path}`),
    post,
    call: (by: Caller, body: object) => done(post(by, '', body)),
    report: (by: Caller, id: string) => done(post(by, `/${id}/report`, { words: '已到现场，三日内回填。' })),
    settle: (by: Caller, id: string, solved = true) => done(post(by, `/${id}/settlement`, { solved })),
    rate: (by: Caller, id: string, level: number) => done(post(by, `/${id}/rating`, { level })),
    idsOf: async (by: Caller, scope: string, state = ''): Promise<string[]> => {
      const { body } = await it
        .as(accountIdOf(by))
        .get(`/summonses?scope=${scope}&limit=100${state && `&state=${state}`}`);
      return body.items.map(({ id }: { id: string }) => id);
    },
    /** Kinds of what an account was told of one summons, in their order. */
    told: async (by: Caller, id: string): Promise<string[]> => {
      await it.runJobs();
      const { body } = await it.as(accountIdOf(by)).get('/notices?limit=100');
      return body.items
        .filter(({ data }: any) => data.summonsId === id)
        .map(({ kind }: { kind: string }) => kind)
        .reverse();
    },
  };
}
