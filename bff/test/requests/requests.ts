import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import type { Reply } from '../harness/client.js';
import type { TestApp } from '../harness/test-app.js';

export const WORDS = '示例厂房北门夜间停车难，货车进不来，请协调。';

export const aRequest = (more: object = {}): object => ({
  enterpriseId: ENTERPRISES.jia,
  category: 'transport',
  words: WORDS,
  contactName: '示例联系人',
  contactPhone: '00001234567',
  urgency: 'normal',
  ...more,
});

type Account = keyof typeof ACCOUNTS;

/** Drives one request by the events of the API, keeping the version that was seen last. */
export class Story {
  private constructor(
    private readonly it: TestApp,
    public view: any,
  ) {}

  static async begin(it: TestApp, more: object = {}, by: Account = 'jia'): Promise<Story> {
    const reply = await it.as(ACCOUNTS[by]).post('/requests', aRequest(more));
    if (reply.status !== 201) throw new Error(reply.text);
    return new Story(it, reply.body);
  }

  /** One that is there already. */
  static async of(it: TestApp, id: string, by: Account): Promise<Story> {
    const reply = await it.as(ACCOUNTS[by]).get(`/requests/${id}`);
    if (reply.status !== 200) throw new Error(reply.text);
    return new Story(it, reply.body);
  }

  get id(): string {
    return this.view.id;
  }

  /** Whatever comes of it. */
  async tries(by: Account, event: string, more: object = {}): Promise<Reply<any>> {
    const version = ['nudge', 'comment', 'rate'].includes(event) ? {} : { version: this.view.version };
    const reply = await this.it
      .as(ACCOUNTS[by])
      .post(`/requests/${this.id}/events`, { event, ...version, ...more });
    if (reply.status === 200) this.view = reply.body;
    return reply;
  }

  /** Throws where it is refused. */
  async does(by: Account, event: string, more: object = {}): Promise<any> {
    const reply = await this.tries(by, event, more);
    if (reply.status !== 200) throw new Error(`${event} by ${by}: ${reply.text}`);
    return reply.body;
  }

  async read(by: Account): Promise<any> {
    const reply = await this.it.as(ACCOUNTS[by]).get(`/requests/${this.id}`);
    if (reply.status !== 200) throw new Error(reply.text);
    this.view = reply.body;
    return reply.body;
  }

  /** To the fire department, the market department being first-responsible. */
  async dispatched(more: object = {}): Promise<this> {
    await this.does('officer', 'pass-to-centre', { words: '本单位无权处理' });
    await this.does('centre', 'dispatch', { complexity: 'general', leadId: DEPARTMENTS.fire, ...more });
    return this;
  }

  async inHand(more: object = {}): Promise<this> {
    await this.dispatched(more);
    await this.does('fireClerk', 'accept');
    return this;
  }

  async closed(): Promise<this> {
    await this.inHand();
    return this.closedFromInHand();
  }

  async closedFromInHand(): Promise<this> {
    await this.does('fireClerk', 'answer', { words: '已划定夜间停车区', outcome: 'solved' });
    await this.does('officer', 'feed-back');
    await this.does('centre', 'call-satisfied', { words: '企业表示满意' });
    await this.does('fireClerk', 'apply-close-out', { outcome: 'solved' });
    await this.does('officer', 'accept-close-out');
    return this;
  }
}

export async function noticesOf(it: TestApp, account: Account): Promise<string[]> {
  await it.runJobs();
  const { body } = await it.as(ACCOUNTS[account]).get('/notices?limit=100');
  return body.items
    .map(({ kind }: { kind: string }) => kind)
    .filter((kind: string) => kind.startsWith('request-'))
    .reverse();
}
