import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Decision } from '@anqi/shared';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { router, visited } from '../../../../test/doubles/taro';
import { aFilingContext } from '../../../features/filing/testing/a-filing-context';
import { aPlan, aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import { queue } from '../../../api';
import FilingPage from './index';

const decisionOf = (outcome: Decision['outcome'], change: Partial<Decision> = {}): Decision => ({
  outcome,
  steps: [],
  earliestStart: null,
  remedies: [],
  policy: { id: 'nanchang-hitech', version: 1 },
  calendarVersion: 'x',
  ...change,
});

type Answer = () => Reply | 'offline';

async function openForm(file: Answer = () => ok(aPlan({ awaits: ['head'] }), 201)) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession() }),
    'GET /filing-context': () => ok(aFilingContext()),
    'POST /plans': file,
  });
  await sessions.signInAs('inspector');
  router.params = { enterpriseId: 'ent-1' };
  const page = render(<FilingPage />);
  await screen.findByText('事由与事项', { exact: false });
  return { server, page };
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (role: 'radio' | 'checkbox', field: RegExp, option: RegExp) => {
  tap(field);
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.click(sheet.getByRole(role, { name: option }));
  if (role === 'checkbox') fireEvent.click(sheet.getByRole('button', { name: /^完成/ }));
};

/** A routine visit by two officers on the proposed Monday, which is a quiet day. */
function fillIn() {
  choose('radio', /^检查事由/, /日常检查/);
  choose('checkbox', /^检查事项/, /安全生产责任制/);
  tap('下一步');
  choose('checkbox', /^执法人员/, /示例乙/);
}

const toCheck = () => {
  tap('下一步');
  tap('下一步');
};

afterEach(() => {
  queue.all().forEach(({ key }) => queue.remove(key));
  act(() => sessions.signOut());
});

describe('the filing form', () => {
  it('decides on the phone, without a request, and a remedy changes the form', async () => {
    const { server } = await openForm();
    fillIn();
    const before = server.sent.length;
    expect(screen.getByText('现在不能报备')).toBeTruthy();
    expect(screen.getByText('安静日')).toBeTruthy();
    tap(/^改到 11月24日/);
    expect(screen.getByText('可以报备')).toBeTruthy();
    expect(screen.getByText('可检查日')).toBeTruthy();
    expect(server.sent).toHaveLength(before);
  });

  it('files once when tapped twice, and then forgets the draft', async () => {
    const { server, page } = await openForm();
    fillIn();
    tap(/^改到 11月24日/);
    toCheck();
    tap('报备');
    fireEvent.click(screen.getByRole('button', { name: /正在提交/ }));
    await screen.findByText('已报备');
    expect(server.of('POST /plans')).toHaveLength(1);
    expect(server.of('POST /plans')[0]).toMatchObject({
      body: { draft: { startsAt: '2026-11-24T09:30:00+08:00' }, seen: { outcome: 'clear' } },
    });
    page.unmount();
    render(<FilingPage />);
    await screen.findByText('事由与事项', { exact: false });
    expect(screen.queryByText('已恢复上次未报备的内容')).toBeNull();
  });

  it('keeps what was typed when the page goes away', async () => {
    const { page } = await openForm();
    fillIn();
    page.unmount();
    render(<FilingPage />);
    await screen.findByText('已恢复上次未报备的内容');
    expect(screen.getByText('现在不能报备')).toBeTruthy();
    tap('清空重填');
    expect(screen.getByText(/选好事由/)).toBeTruthy();
  });

  it('says first that a refusal is ahead, and shows the decision of the server', async () => {
    const remedies: Decision['remedies'] = [{ kind: 'move', to: '2026-11-24' }];
    const { server } = await openForm(() =>
      problem(422, 'filing-rejected', { decision: decisionOf('rejected', { remedies }), attemptId: 'a' }),
    );
    fillIn();
    toCheck();
    tap('报备');
    expect(server.of('POST /plans')).toHaveLength(0);
    tap('仍要提交');
    await screen.findByText('未予报备');
    expect(screen.getByText('服务器判断')).toBeTruthy();
    tap(/^改到 11月24日/);
    expect(screen.queryByText('未予报备')).toBeNull();
  });

  it('shows what changed and files under it after one more tap, with another key', async () => {
    let answers = 0;
    const changed = decisionOf('needs-approval', { calendarVersion: 'newer' });
    const changes = [{ rule: 'quiet-day', seen: 'pass', now: 'waivable' }];
    const { server } = await openForm(() =>
      answers++ === 0
        ? problem(409, 'decision-changed', { decision: changed, changes })
        : ok(aPlan({ awaits: ['head', 'coordinator'] }), 201),
    );
    fillIn();
    tap(/^改到 11月24日/);
    toCheck();
    tap('报备');
    await screen.findByText('判断有变化，请再确认');
    expect(screen.getByText(/原为“符合”，现为“原则上不符合”/)).toBeTruthy();
    tap('按新判断报备');
    await screen.findByText('等负责人审批和统筹部门同意。');
    const [first, second] = server.of('POST /plans');
    expect(second?.key).not.toBe(first?.key);
    expect(second).toMatchObject({ body: { seen: { outcome: 'needs-approval', calendarVersion: 'newer' } } });
  });

  it('queues in a dead zone, says so, and sends once when the network is back', async () => {
    const stopWatching = queue.watch();
    let online = false;
    const { server } = await openForm(() => (online ? ok(aPlan({ awaits: ['head'] }), 201) : 'offline'));
    fillIn();
    tap(/^改到 11月24日/);
    toCheck();
    tap('报备');
    await screen.findByText('已排队，待发送');
    online = true;
    fireEvent(window, new Event('online'));
    await screen.findByText('已报备');
    const [first, second, ...more] = server.of('POST /plans');
    expect(second?.key).toBe(first?.key);
    expect(second?.body).toEqual(first?.body);
    expect(more).toEqual([]);
    await waitFor(() => expect(queue.all()).toEqual([]));
    stopWatching();
  });

  it('sends the same again after an error of the server', async () => {
    let answers = 0;
    const { server } = await openForm(() =>
      answers++ === 0 ? problem(500, 'internal-error') : ok(aPlan({ awaits: ['head'] }), 201),
    );
    fillIn();
    tap(/^改到 11月24日/);
    toCheck();
    tap('报备');
    await screen.findByText('没有提交成功，内容已保留。');
    tap('报备');
    await screen.findByText('已报备');
    const keys = server.of('POST /plans').map(({ key }) => key);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('leads from a stated necessity to its field, and counts its characters', async () => {
    await openForm();
    fillIn();
    tap('写明确需开展的理由');
    const field = screen.getByRole('textbox', { name: '企业安静日' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: '停产检修' } });
    expect(screen.getByText('4 字，至少 10 字')).toBeTruthy();
    fireEvent.change(field, { target: { value: '企业次日起停产检修，仅此一天可查' } });
    await waitFor(() => expect(screen.getByText('可以报备，须加批')).toBeTruthy());
  });

  it('is not for an enterprise', async () => {
    fakeServer({
      'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['enterprise'] }) }),
    });
    await sessions.signInAs('enterprise');
    render(<FilingPage />);
    expect(screen.getByText('没有查看权限')).toBeTruthy();
    expect(visited).toEqual([]);
  });
});
