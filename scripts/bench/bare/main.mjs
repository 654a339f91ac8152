// The yardstick: node:http and mysql2, doing the same SQL work as the product and answering the same JSON.
import { createServer } from 'node:http';
import { close } from './database.mjs';
import { filePlan } from './file-plan.mjs';
import { config } from './product.mjs';
import { filingContext, listPlans, verifyCode } from './reads.mjs';
import { submitRequest } from './submit-request.mjs';
import { signedIn } from './signed-in.mjs';

const ROUTES = {
  'POST /api/v1/plans': { status: 201, signed: true, answer: filePlan },
  'GET /api/v1/plans': { status: 200, signed: true, answer: listPlans },
  'GET /api/v1/filing-context': { status: 200, signed: true, answer: filingContext },
  'POST /api/v1/requests': { status: 201, signed: true, answer: submitRequest },
  'POST /api/v1/code-verifications': { status: 200, signed: false, answer: verifyCode },
};

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
};

const answerTo = async (request, { signed, answer }, url) => {
  const body = request.method === 'POST' ? await bodyOf(request) : undefined;
  const now = new Date();
  const { headers } = request;
  const actor = signed ? await signedIn(headers, now) : null;
  const made = await answer({ actor, body, headers, now, path: url.pathname, query: url.searchParams });
  return typeof made === 'string' ? made : JSON.stringify(made);
};

const handle = async (request, response) => {
  const url = new URL(request.url, 'http://bare');
  const route = ROUTES[`${request.method} ${url.pathname}`];
  const [status, text] =
    url.pathname === '/readyz'
      ? [200, '{}']
      : route === undefined
        ? [404, '{}']
        : [route.status, await answerTo(request, route, url)];
  const length = Buffer.byteLength(text);
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': length })
    .end(text);
};

const server = createServer((request, response) => {
  handle(request, response).catch((error) => {
    response.writeHead(500).end(JSON.stringify({ code: error.message }));
  });
});
server.listen(config.port, config.host);
process.on('SIGTERM', () => server.close(() => close()));
