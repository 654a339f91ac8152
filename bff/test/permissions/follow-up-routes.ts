import type { Expectation, Persona, Subjects } from './expectation.js';

const FOLLOWERS: readonly Persona[] = ['centre', 'supervisor'];

const ofEach = (
  expect: (of: 'followUp' | 'requestFollowUp', about: string) => Expectation,
): Expectation[] => [expect('followUp', 'of a visit'), expect('requestFollowUp', 'of a request')];
const at =
  (of: 'followUp' | 'requestFollowUp', step: string) =>
  (subjects: Subjects): string =>
    `/follow-ups/${subjects[of]}/${step}`;

/** Bad ratings: the centre's and the supervisor's alone. */
export const FOLLOW_UP_ROUTES: readonly Expectation[] = [
  { route: 'GET /follow-ups', path: () => '/follow-ups', may: [...FOLLOWERS, 'auditor'] },
  ...ofEach((of, about) => ({
    route: 'POST /follow-ups/{id}/contact',
    about,
    path: at(of, 'contact'),
    body: () => ({ note: '已电话联系' }),
    may: FOLLOWERS,
  })),
  ...ofEach((of, about) => ({
    route: 'POST /follow-ups/{id}/outcome',
    about,
    path: at(of, 'outcome'),
    body: () => ({ outcome: 'confirmed', reason: '情况属实，已整改' }),
    may: FOLLOWERS,
  })),
];
