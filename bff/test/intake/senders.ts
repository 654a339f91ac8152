import type { Client, Reply } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';

export const JIA_CODE = '91000000MA00000013';

/** Another system of the centre's, with the key that it was given. */
export class Sender {
  private constructor(
    private readonly client: Client,
    readonly id: string,
    private readonly key: string,
  ) {}

  static async make(it: TestApp, name = '示例热线', channel = 'hotline'): Promise<Sender> {
    const reply = await it.as(ACCOUNTS.centre).post('/intake/clients', { name, channel });
    if (reply.status !== 201) throw new Error(reply.text);
    return new Sender(it.as(null), reply.body.id, reply.body.key);
  }

  get secret(): string {
    return this.key;
  }

  send(more: object = {}, options: { key?: string; language?: string } = {}): Promise<Reply<any>> {
    const { key, language = 'zh-CN' } = options;
    const headers = { 'x-intake-key': this.key, 'accept-language': language };
    return this.client.post('/intake/requests', sent(more), { ...(key && { key }), headers });
  }

  ask(externalId: string): Promise<Reply<any>> {
    return this.client.get(`/intake/requests/${externalId}`, { headers: { 'x-intake-key': this.key } });
  }
}

export const sent = (more: object = {}): object => ({
  externalId: 'RX-0001',
  creditCode: JIA_CODE,
  category: '市容环境',
  words: '示例厂区门口积水，货车无法通行。',
  contactName: '示例来电人',
  contactPhone: '00001230000',
  ...more,
});
