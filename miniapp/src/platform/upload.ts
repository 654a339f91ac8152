import Taro from '@tarojs/taro';
import { messageOf, type Arrived } from './transport';

export interface Upload {
  /** Path from the origin. */
  path: string;
  headers: Record<string, string>;
  timeoutMs: number;
  /** 0 … 1 */
  onProgress?: (share: number) => void;
}

/** Sends one file of the phone's; never throws. */
export async function uploadFile(
  filePath: string,
  { path, headers, timeoutMs, onProgress }: Upload,
): Promise<Arrived> {
  try {
    const task = Taro.uploadFile({
      url: process.env.ANQI_API_BASE + path,
      filePath,
      name: 'file',
      header: headers,
      timeout: timeoutMs,
    });
    task.progress(({ progress }) => onProgress?.(progress / 100));
    const { statusCode, data } = await task;
    return { kind: 'answer', status: statusCode, header: () => null, body: parse(data) };
  } catch (failure) {
    return { kind: /timeout/i.test(messageOf(failure)) ? 'timeout' : 'offline' };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // a proxy's page instead of our JSON
  }
}
