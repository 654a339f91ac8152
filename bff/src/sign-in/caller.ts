import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AppRequest } from '../platform/index.js';
import { type Device, deviceFrom } from './device.js';

/** From where somebody signs in. */
export interface Caller {
  requestId: string;
  address: string;
  device: Device;
}

export const FromCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { id, ip, headers } = context.switchToHttp().getRequest<AppRequest>();
  return { requestId: id, address: ip, device: deviceFrom(headers['user-agent'] ?? '') };
});
