import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const JSON_TYPE = 'application/json';

/** Calls a server over connections that stay open; answers `{ status, text, ms }`. */
export const clientOf = (address, connections = 1) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const call = ({ method = 'GET', path, token, body }) =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const headers = {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': JSON_TYPE, 'idempotency-key': randomUUID() }),
      };
      const sent = request(`${address}/api/v1${path}`, { method, agent, headers }, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: answer.statusCode, text, ms: performance.now() - begun });
        });
      });
      sent.on('error', reject);
      sent.end(body && JSON.stringify(body));
    });
  return { call, close: () => agent.destroy() };
};

/** The answer's body; throws at one that is no success. */
export const must = async (client, asked) => {
  const { status, text } = await client.call(asked);
  if (status >= 300)
    throw new Error(`${asked.method ?? 'GET'} ${asked.path}: ${status} ${text.slice(0, 300)}`);
  return JSON.parse(text);
};
