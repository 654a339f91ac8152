import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  CurrentSession,
  May,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { Devices } from './devices.js';
import { Devices as DevicesDto } from './sign-in.dto.js';

/** Where one is signed in. */
@Controller()
export class DevicesController {
  constructor(private readonly devices: Devices) {}

  @Get('devices')
  @May('session.read')
  @ApiOkResponse({ type: DevicesDto })
  list(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string | null): Promise<DevicesDto> {
    return this.devices.list({ actor, sessionId });
  }

  @Post('sign-out')
  @May('session.end')
  @Answers(200, DevicesDto)
  signOut(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string | null,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<DevicesDto>> {
    return this.devices.signOut(write, { actor, sessionId });
  }

  @Post('devices/removal')
  @May('session.end')
  @Answers(200, DevicesDto)
  removeAll(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string | null,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<DevicesDto>> {
    return this.devices.removeAll(write, { actor, sessionId });
  }

  @Post('devices/:id/removal')
  @May('session.end')
  @Answers(200, DevicesDto)
  remove(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string | null,
    @Param('id') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<DevicesDto>> {
    return this.devices.remove(write, { actor, sessionId }, id);
  }
}
