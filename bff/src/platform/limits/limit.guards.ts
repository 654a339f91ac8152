import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import ipaddr from 'ipaddr.js';
import { Config } from '../config/config.js';
import type { AppRequest } from '../http/request.js';
import { type Limit, Limits } from './limits.js';

const LIMIT = Symbol('limit');

/** At most so often from one address: for what nobody has to sign in for. */
export const Limited = (times: number, seconds: number): MethodDecorator =>
  SetMetadata(LIMIT, { times, seconds } satisfies Limit);

/** Stands before the guard that asks who it is. */
@Injectable()
export class LimitByAddress implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: Limits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limit = this.reflector.get<Limit | undefined>(LIMIT, context.getHandler());
    if (limit === undefined) return true;
    const request = context.switchToHttp().getRequest<AppRequest>();
    await this.limits.count(`${request.method} ${request.routeOptions.url}`, addressKey(request.ip), limit);
    return true;
  }
}

/**
 * Stands behind it: whoever is signed in counts for himself, wherever he is, since a whole office may share one address;
 * everybody else counts by address.
 */
@Injectable()
export class LimitByCaller implements CanActivate {
  constructor(
    private readonly config: Config,
    private readonly limits: Limits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor, ip, url } = context.switchToHttp().getRequest<AppRequest>();
    if (!url.startsWith('/api/')) return true; // whoever watches the server's health
    const { account, address } = this.config.limits;
    if (actor) await this.limits.count('account', actor.accountId, { times: account, seconds: 60 });
    else await this.limits.count('address', addressKey(ip), { times: address, seconds: 60 });
    return true;
  }
}

/** One household or office has a whole /64 of IPv6. */
export function addressKey(ip: string): string {
  const address = ipaddr.process(ip); // an IPv4 address in the clothes of IPv6 is the same address
  if (address.kind() === 'ipv4') return address.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/64`).toString()}/64`;
}
