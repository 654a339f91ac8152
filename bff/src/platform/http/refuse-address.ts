import type { FastifyError } from 'fastify';
import { sendProblem } from './present-problem.js';
import { problem } from './problem.js';
import type { AppReply, AppRequest } from './request.js';

/** What the router refuses before any hook or filter runs: an escape that is none, or an id longer than any of ours. */
export function refuseAddress(error: FastifyError, request: AppRequest, reply: AppReply): void {
  const isMalformed = error.statusCode === 400;
  sendProblem(request, reply, isMalformed ? problem('malformed-request', 400) : problem('not-found', 404));
}
