import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../../test/fake-server';
import { queue } from '../../api';
import { aSession } from '../plans/testing/a-plan';
import { sessions } from '../session/session';
import { login } from '../../platform/login';
import { subscribing } from '../../platform/subscribing';
import { RemindersCard } from './reminders-card';

const asked: string[][] = [];
let answers: Record<string, string> = {};

/** As on a phone: a question is answered only where it is put in the tap itself. */
let isInTap = false;
const tap = (name: string) => {
  isInTap = true;
  fireEvent.click(screen.getByRole('button', { name }));
  isInTap = false;
};

beforeEach(() => {
  asked.length = 0;
  Object.assign(subscribing, {
    isThere: true,
    ask: (templateIds: string[]) => {
      asked.push(templateIds);
      return Promise.resolve(isInTap ? answers : {});
    },
  });
  Object.assign(login, { code: () => Promise.resolve('login-code') });
});
afterEach(() => act(() => sessions.signOut()));

const session = aSession({ roles: ['enterprise'] });
async function open({ offline = false } = {}) {
  const templates = {
    bound: false,
    items: [
      { group: 'request', templateId: 'T-request', granted: 0 },
      { group: 'work', templateId: 'T-work', granted: 0 },
    ],
  };
  const net = { offline };
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session }),
    'GET /message-templates': () => ok(templates),
    'POST /wechat-bindings': () => {
      templates.bound = true;
      return ok(templates);
    },
    'POST /message-consents': () => {
      if (net.offline) return 'offline';
      templates.items[0]!.granted += 1;
      return ok(templates);
    },
  });
  await sessions.signInAs('jia');
  render(<RemindersCard session={session} />);
  await screen.findByText('诉求进度提醒');
  return { server, net };
}

describe('reminders by WeChat', () => {
  it('ask in the tap itself, tell who it is, and keep the yes', async () => {
    answers = { 'T-request': 'accept' };
    const { server } = await open();
    expect(screen.queryByText('待办提醒')).toBeNull();
    tap('诉求进度提醒 开启');
    await screen.findByText('还可收到 1 条');
    expect(asked).toEqual([['T-request']]);
    expect(server.of('POST /wechat-bindings')[0]?.body).toEqual({ code: 'login-code' });
    expect(server.of('POST /message-consents')[0]?.body).toEqual({
      answers: [{ templateId: 'T-request', answer: 'accept' }],
    });
    expect(queue.mine()).toEqual([]);
  });

  it('send a no as well, and then ask nobody who he is', async () => {
    answers = { 'T-request': 'reject', errMsg: 'requestSubscribeMessage:ok' };
    const { server } = await open();
    tap('诉求进度提醒 开启');
    await act(async () => undefined);
    expect(server.of('POST /message-consents')[0]?.body).toEqual({
      answers: [{ templateId: 'T-request', answer: 'reject' }],
    });
    expect(server.of('POST /wechat-bindings')).toEqual([]);
  });

  it('keep a yes given in a dead zone, and send it once', async () => {
    answers = { 'T-request': 'accept' };
    const { server, net } = await open({ offline: true });
    tap('诉求进度提醒 开启');
    await act(async () => undefined);
    expect(queue.mine().map(({ route, state }) => [route, state])).toEqual([
      ['POST /message-consents', 'waiting'],
    ]);
    net.offline = false;
    await act(() => queue.flush());
    expect(queue.mine()).toEqual([]);
    const keys = server.of('POST /message-consents').map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  });

  it('are not offered in a browser', async () => {
    Object.assign(subscribing, { isThere: false });
    const server = fakeServer({});
    render(<RemindersCard session={session} />);
    expect([screen.queryByText('微信提醒'), server.sent]).toEqual([null, []]);
  });
});
