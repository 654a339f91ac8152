import Taro from '@tarojs/taro';
import { messageOf } from './transport';

export interface WantedFile {
  /** Path from the origin. */
  path: string;
  headers: Record<string, string>;
  /** With its ending, as a browser keeps it. */
  name: string;
}

export type Opened =
  | { kind: 'opened' }
  /** The server's refusal. */
  | { kind: 'answer'; status: number; body: unknown }
  | { kind: 'offline' }
  | { kind: 'timeout' };

/** A spreadsheet as it can be opened here: WeChat shows no CSV. */
export const SPREADSHEETS: readonly ('xlsx' | 'csv')[] = ['xlsx'];

/** Fetches a PDF or a spreadsheet and shows it, with WeChat's menu to print or send it on; never throws. */
export async function openFile({ path, headers, name }: WantedFile): Promise<Opened> {
  try {
    const url = process.env.ANQI_API_BASE + path;
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url, header: headers });
    if (statusCode !== 200) return { kind: 'answer', status: statusCode, body: null };
    await Taro.openDocument({
      filePath: tempFilePath,
      fileType: name.endsWith('.xlsx') ? 'xlsx' : 'pdf',
      showMenu: true,
    });
    return { kind: 'opened' };
  } catch (failure) {
    return { kind: /timeout/i.test(messageOf(failure)) ? 'timeout' : 'offline' };
  }
}
