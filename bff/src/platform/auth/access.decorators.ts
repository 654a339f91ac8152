import type { Action } from '@anqi/shared';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { refuse } from '../http/problem.js';
import type { AppRequest } from '../http/request.js';
import type { Actor } from './actor.js';

export const ACCESS = Symbol('access');

/** Who may call a route. Every route states one of the two, or the program does not start. */
export type Access = { kind: 'public' } | { kind: 'may'; actions: readonly Action[] };

/** Open to everybody, outside the permission table: health, the demo's door. */
export const Public = (): MethodDecorator => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);

/**
 * Open to whom the permission table gives the action under some relation, to visitors included where that is
 * `anyone`. Which relation holds is for the feature to find out, and of several actions, which of them it is about.
 */
export const May = (...actions: [Action, ...Action[]]): MethodDecorator =>
  SetMetadata(ACCESS, { kind: 'may', actions } satisfies Access);

const actorOf = (context: ExecutionContext): Actor | null =>
  context.switchToHttp().getRequest<AppRequest>().actor ?? null;

/** The signed-in caller; a route that visitors reach takes `ActorOrNull`. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor => actorOf(context) ?? refuse('not-signed-in', 401),
);

/** The caller's own session; `null` for a persona of the demo. */
export const CurrentSession = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string | null =>
    context.switchToHttp().getRequest<AppRequest>().sessionId ?? null,
);

export const ActorOrNull = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  actorOf(context),
);
