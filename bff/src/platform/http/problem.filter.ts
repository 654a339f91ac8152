import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { ProblemCode } from '@anqi/shared';
import { isAway } from '../database/database-errors.js';
import { Log, withoutMessage } from '../log.js';
import { sendProblem } from './present-problem.js';
import { problem, ProblemError, type Refusal, type RefusalStatus } from './problem.js';
import type { AppReply, AppRequest } from './request.js';

/** What the framework refuses by itself. */
const BY_STATUS: Partial<Record<number, ProblemCode>> = {
  400: 'malformed-request',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
};

/** Seconds until what is away may be there again. */
const AWAY_RETRY_AFTER = '2';

/** The last stop of every error: known ones as problem+json, all others as a bare 500 (503 where it passes) and a line in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<AppRequest>();
    const reply = host.switchToHttp().getResponse<AppReply>();
    if (error instanceof ProblemError) void reply.headers(error.headers);
    else if (isAway(error)) void reply.header('retry-after', AWAY_RETRY_AFTER);
    sendProblem(request, reply, this.refusalOf(error, request));
  }

  private refusalOf(error: unknown, request: AppRequest): Refusal {
    if (error instanceof ProblemError) return error.refusal;
    const status = statusOf(error);
    const code = BY_STATUS[status];
    if (code !== undefined) return problem(code, status as RefusalStatus);
    this.log.error({ requestId: request.id, err: withoutMessage(error) }, 'unexpected error');
    return isAway(error) ? problem('not-ready', 503) : problem('internal-error', 500);
  }
}

/** Nest's and Fastify's own errors carry a status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return (error as { statusCode?: number } | null)?.statusCode ?? 500;
}
