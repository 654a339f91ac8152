import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.js';

/** Fastify's request with what the guard found; `id` is the request id. */
export interface AppRequest extends FastifyRequest {
  actor?: Actor | null;
  /** Of the sign-in by which the actor came; a persona of the demo and a key have none. */
  sessionId?: string | null;
}
export type AppReply = FastifyReply;
