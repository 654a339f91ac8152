import { mayEver } from '@anqi/shared';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { problem, ProblemError, refuse } from '../http/problem.js';
import type { AppRequest } from '../http/request.js';
import { ACCESS, type Access } from './access.decorators.js';
import { type Actor, ActorSource, KeySource, SessionSource } from './actor.js';
import { SessionTokens } from './session-tokens.js';

/** Finds out who calls and asks the permission table whether such a role may call this at all. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly personas: SessionTokens,
    private readonly sessions: SessionSource,
    private readonly actors: ActorSource,
    private readonly keys: KeySource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    const request = context.switchToHttp().getRequest<AppRequest>();
    request.actor = await this.actorOf(request);
    if (access === undefined) refuse('forbidden', 403);
    if (access.kind === 'public') return true;
    const { roles } = request.actor ?? { roles: [] };
    if (access.actions.some((action) => mayEver(roles, action))) return true;
    if (request.actor !== null) refuse('forbidden', 403);
    throw new ProblemError(problem('not-signed-in', 401), { 'www-authenticate': 'Bearer' });
  }

  /** A token or key that is none of ours makes a visitor: verifying a code must not fail on an old sign-in. */
  private async actorOf(request: AppRequest): Promise<Actor | null> {
    const key = request.headers['x-intake-key'];
    if (typeof key === 'string') return this.keys.findActorByKey(key);
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || token === undefined) return null;
    const signedIn = await this.sessions.findSignedIn(token);
    request.sessionId = signedIn?.sessionId ?? null;
    if (signedIn !== null) return signedIn.actor;
    const accountId = this.personas.accountOf(token);
    return accountId === null ? null : this.actors.findActor(accountId);
  }
}
