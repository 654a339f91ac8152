import { aSession } from '../plans/testing/a-plan';
import { scopesOf, seesSums } from './scopes';

const none = { enterprises: [] };

test.each([
  ['clerk', ['called']],
  ['head', ['called']],
  ['service-officer', ['called']],
  ['centre', ['called', 'district']],
  ['supervisor', ['district']],
  ['auditor', ['district']],
  ['inspector', []],
] as const)('%s has the lists %j', (role, expected) => {
  expect(scopesOf(aSession({ roles: [role], ...none }), false)).toEqual(expected);
});

test('a town calls, and so do members of an enterprise', () => {
  expect(scopesOf(aSession({ roles: ['clerk'], ...none }), true)).toEqual(['caller', 'called']);
  const enterprises = [{ id: 'jia', name: '甲公司' }];
  expect(scopesOf(aSession({ roles: ['enterprise'], department: null, enterprises }), false)).toEqual([
    'caller',
  ]);
});

test('how departments report is for those who are called and those who see to it', () => {
  expect(seesSums(aSession({ roles: ['auditor'] }))).toBe(true);
  expect(seesSums(aSession({ roles: ['enterprise'] }))).toBe(false);
});
