import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type AppRequest, type Limit, Limits } from '../platform/index.js';

const A_MINUTE: Limit = { times: 120, seconds: 60 };

/** At most so often by one key, counted once it is known to be one: nobody else's calls use it up. */
@Injectable()
export class LimitKeys implements CanActivate {
  constructor(private readonly limits: Limits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor } = context.switchToHttp().getRequest<AppRequest>();
    if (actor) await this.limits.count('intake-key', actor.accountId, A_MINUTE);
    return true;
  }
}
