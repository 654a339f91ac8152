import { describe, expect, it } from '@jest/globals';
import { memberActions } from './members.js';

const member = { isSelf: false, isInvited: false, administers: false };
const [administrator, centre, colleague] = [
  { isAdministrator: true, isCentre: false },
  { isAdministrator: false, isCentre: true },
  { isAdministrator: false, isCentre: false },
];

describe('memberActions', () => {
  it.each([
    ['the administrator, a colleague', member, administrator, ['hand-over', 'remove']],
    ['the administrator, himself', { ...member, isSelf: true, administers: true }, administrator, []],
    ['the administrator, another one', { ...member, administers: true }, administrator, ['remove']],
    [
      'the administrator, who is invited',
      { ...member, isInvited: true },
      administrator,
      ['new-code', 'remove'],
    ],
    [
      'the administrator, whom the centre invited to be one',
      { ...member, isInvited: true, administers: true },
      administrator,
      [],
    ],
    ['the centre, a member', member, centre, ['confirm', 'remove']],
    ['the centre, the administrator', { ...member, administers: true }, centre, ['remove']],
    [
      'the centre, whom it invited',
      { ...member, isInvited: true, administers: true },
      centre,
      ['new-code', 'remove'],
    ],
    ['a colleague, another', member, colleague, []],
    ['a colleague, himself', { ...member, isSelf: true }, colleague, ['leave']],
  ])('%s', (_name, situation, asker, actions) => {
    expect(memberActions(situation, asker)).toEqual(actions);
  });
});
