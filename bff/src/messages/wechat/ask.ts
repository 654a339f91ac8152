import { request as plain } from 'node:http';
import { request as secure } from 'node:https';

export interface Asked {
  method: 'GET' | 'POST';
  url: URL;
  /** Sent as JSON. */
  body?: object;
}

/**
 * `not-reached`: no connection came about, so that nothing was asked. `lost`: connected, and no whole answer came:
 * whether it was heard is unknown.
 */
export type Reply =
  | { kind: 'answer'; status: number; text: string }
  | { kind: 'not-reached' }
  | { kind: 'lost'; reason: 'timed-out' | 'connection-lost' | 'unreadable-answer' };

export interface Waits {
  connectMs: number;
  answerMs: number;
}

const LARGEST_ANSWER = 64 * 1024;

/**
 * One request on a connection of its own. Not `fetch`, which keeps silent on whether it was connected when it failed:
 * here that decides between trying again and never. Never throws, follows no redirect and logs nothing.
 */
export function ask({ method, url, body }: Asked, { connectMs, answerMs }: Waits): Promise<Reply> {
  return new Promise((resolve) => {
    const isSecure = url.protocol === 'https:';
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      accept: 'application/json',
      connection: 'close', // a kept connection may be dead when it is used again
      ...(sent !== undefined && {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(sent),
      }),
    };
    let isReached = false;
    const call = (isSecure ? secure : plain)(url, { method, headers, agent: false });
    const connecting = setTimeout(() => call.destroy(), connectMs);
    const answering = setTimeout(() => end({ kind: 'lost', reason: 'timed-out' }), connectMs + answerMs);
    const end = (reply: Reply): void => {
      clearTimeout(connecting);
      clearTimeout(answering);
      resolve(isReached || reply.kind === 'answer' ? reply : { kind: 'not-reached' });
      call.destroy();
    };
    const lose = (): void => end({ kind: 'lost', reason: 'connection-lost' });
    call.once('socket', (socket) =>
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        isReached = true;
        clearTimeout(connecting);
      }),
    );
    call.on('error', lose);
    call.on('close', lose);
    call.once('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > LARGEST_ANSWER) end({ kind: 'lost', reason: 'unreadable-answer' });
      });
      response.on('error', lose);
      response.once('end', () =>
        end({ kind: 'answer', status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    call.end(sent);
  });
}
