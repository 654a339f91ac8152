import { ACCOUNTS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';
import { Sender } from '../intake/senders.js';
import type { Subjects } from './expectation.js';

export async function intakeSubjects(
  it: TestApp,
): Promise<Pick<Subjects, 'intakeKey' | 'intakeClient' | 'intakeItem'>> {
  const [sender, other] = [await Sender.make(it), await Sender.make(it, '示例服务云', 'cloud')];
  for (const more of [{}, { externalId: 'RX-0002', creditCode: '91000000MA0000999X' }]) {
    const reply = await sender.send(more);
    if (reply.status !== 201) throw new Error(reply.text);
  }
  const { body } = await it.as(ACCOUNTS.centre).get('/intake/unmatched');
  return { intakeKey: sender.secret, intakeClient: other.id, intakeItem: body.items[0].id };
}
