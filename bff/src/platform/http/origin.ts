import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';

/** Links bear the address that we are known by, or else the one that the phone used. */
export function originOf(config: Config, request: FastifyRequest): string {
  return config.publicUrl ?? `${request.protocol}://${request.host}`;
}
