import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.js';

/** Fastify's request with what the guard found; `id` is the request id. */
export interface AppRequest extends FastifyRequest {
  actor?: Actor | null;
}
export type AppReply = FastifyReply;
