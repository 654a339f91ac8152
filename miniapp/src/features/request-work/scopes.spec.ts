import { aSession } from '../plans/testing/a-plan';
import { mayAnalyse, scopesOf } from './scopes';

test.each([
  ['clerk', ['to-do', 'mine', 'department']],
  ['head', ['to-do', 'mine', 'department']],
  ['service-officer', ['to-do', 'mine']],
  ['centre', ['to-do', 'centre']],
  ['leader', ['to-do', 'centre']],
  ['supervisor', ['centre']],
  ['inspector', []],
  ['enterprise', []],
] as const)('%s works off %j', (role, expected) => {
  expect(scopesOf(aSession({ roles: [role] }))).toEqual(expected);
});

test('the month is for those who look after the district', () => {
  expect(mayAnalyse(aSession({ roles: ['leader'] }))).toBe(true);
  expect(mayAnalyse(aSession({ roles: ['clerk'] }))).toBe(false);
});
