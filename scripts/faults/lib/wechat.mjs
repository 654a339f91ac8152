import { createServer } from 'node:http';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { withProduct } from '../../bench/lib/product.mjs';

/** One template a group, as the console of a mini-program would show them. */
const TEMPLATES = {
  visit: { id: 'T-visit', fields: { thing1: 'title', time2: 'at' } },
  request: { id: 'T-request', fields: { thing1: 'title', character_string2: 'number', time3: 'at' } },
  work: { id: 'T-work', fields: { thing1: 'title', phrase2: 'state' } },
};
const CONSENTS = 10_000;

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

/**
 * In the place of WeChat. `sent` counts the messages that it took. Down, it refuses connections as a host that is away does.
 * `environment(dir)`: how the product finds it.
 */
export const wechatStandIn = async () => {
  const sent = { count: 0 };
  let server = null;
  let port = 0;
  const take = async (request, response) => {
    await bodyOf(request);
    const isSend = request.url.startsWith('/cgi-bin/message/subscribe/send');
    if (isSend) sent.count += 1;
    const answer = isSend ? { errcode: 0, errmsg: 'ok' } : { access_token: 'token', expires_in: 7200 };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
  const up = async () => {
    server = createServer((request, response) => void take(request, response));
    await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address());
  };
  const down = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const environment = (dir) => {
    const file = join(dir, 'messages.json');
    writeFileSync(file, JSON.stringify({ templates: TEMPLATES }));
    const account = { WECHAT_APP_ID: 'wx-example', WECHAT_APP_SECRET: 'example-secret' };
    return { ...account, WECHAT_API_BASE: `http://127.0.0.1:${port}`, WECHAT_MESSAGES: file };
  };
  await up();
  return { sent, up, down, environment };
};

/** Everybody is known to WeChat, and agreed to more messages than will come. */
export const bindEverybody = (environment) =>
  withProduct({ environment }, async ({ dataSource: { manager }, built }) => {
    const { AccountEntity } = await built('accounts/index.js');
    const { WechatBindingEntity } = await built('messages/wechat/wechat-binding.entity.js');
    const { MessageConsentEntity } = await built('messages/message-consent.entity.js');
    const accounts = await manager.find(AccountEntity, { select: { id: true } });
    const now = new Date();
    const agreed = { granted: CONSENTS, lastAnswer: 'accept', answeredAt: now };
    for (const { id } of accounts) {
      await manager.insert(WechatBindingEntity, { accountId: id, openid: `openid-${id}`, boundAt: now });
      for (const template of Object.values(TEMPLATES))
        await manager.insert(MessageConsentEntity, { accountId: id, templateId: template.id, ...agreed });
    }
  });
