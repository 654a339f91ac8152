import { SessionTokens } from '../../src/platform/index.js';
import type { Reply } from '../harness/client.js';
import type { TestApp } from '../harness/test-app.js';

const BOUNDARY = 'a-boundary-of-the-test';

/** As a phone sends it: one part, whatever it claims to be. */
export async function sendPhoto(
  it: TestApp,
  accountId: string | null,
  content: Buffer,
  key: string,
): Promise<Reply<any>> {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  const response = await it.app.inject({
    method: 'POST',
    url: '/api/v1/photos',
    payload,
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'idempotency-key': key,
      ...(accountId === null
        ? {}
        : { authorization: `Bearer ${it.app.get(SessionTokens).issue(accountId)}` }),
    },
  });
  const { body: text, rawPayload: bytes, statusCode: status, headers } = response;
  return { status, text, bytes, headers, body: JSON.parse(text) };
}
