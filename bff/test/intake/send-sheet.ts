import { utils, write } from '@e965/xlsx';
import { SessionTokens } from '../../src/platform/index.js';
import { freshKey, type Reply } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import type { TestApp } from '../harness/test-app.js';
import { JIA_CODE } from './senders.js';

const BOUNDARY = 'a-boundary-of-the-test';
export const HEADINGS = [
  '统一社会信用代码',
  '企业名称',
  '诉求类别',
  '诉求内容',
  '联系人',
  '联系电话',
  '紧急程度',
  '收到日期',
];
export const YI_CODE = '91000000MA0000002Y';
export const ROW = [
  JIA_CODE,
  '甲演示有限公司',
  '水电气网',
  '示例厂区夜间停电三次，请协调。',
  '示例联系人',
  '00001234567',
  '紧急',
  '2026-11-24',
];
export const OTHER = [YI_CODE, '', '交通与物流', '示例大道货车进出困难，请协调解决。', '', '', '', ''];

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

export function xlsxOf(rows: unknown[][], more: object = {}): Buffer {
  const sheet = { ...utils.aoa_to_sheet(rows), ...more };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '诉求');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

interface Sending {
  /** Where to; the requests' own unless said otherwise. */
  base?: string;
  path?: string;
  account?: keyof typeof ACCOUNTS;
  key?: string;
  name?: string;
  language?: string;
}

/** As a browser sends it. */
export async function sendSheet(
  it: TestApp,
  content: Buffer | string,
  {
    base = '/request-sheets',
    path = '',
    account = 'centre',
    key = freshKey(),
    name = '诉求.csv',
    language = 'zh-CN',
  }: Sending = {},
): Promise<Reply<any>> {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(head),
    Buffer.from(content as string),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  const response = await it.app.inject({
    method: 'POST',
    url: `/api/v1${base}${path}`,
    payload,
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'idempotency-key': key,
      'accept-language': language,
      authorization: `Bearer ${it.app.get(SessionTokens).issue(ACCOUNTS[account])}`,
    },
  });
  const { body: text, rawPayload: bytes, statusCode: status, headers } = response;
  return { status, text, bytes, headers, body: JSON.parse(text) };
}
