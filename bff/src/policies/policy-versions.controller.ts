import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Answers, May, Write, type WriteAnswer, type WriteRequest } from '../platform/index.js';
import { DecreePolicy } from './decree-policy.js';
import { DecreePolicy as Decree, PolicyVersion, PolicyVersionList } from './policy-versions.dto.js';

@Controller('policies')
export class PolicyVersionsController {
  constructor(private readonly decreePolicy: DecreePolicy) {}

  @Get()
  @May('policy.read')
  @ApiOkResponse({ type: PolicyVersionList })
  list(): PolicyVersionList {
    return { items: this.decreePolicy.versions() };
  }

  @Post()
  @May('policy.keep')
  @Answers(201, PolicyVersion)
  decree(@Body() body: Decree, @Write() write: WriteRequest): Promise<WriteAnswer<PolicyVersion>> {
    return this.decreePolicy.run(write, body);
  }
}
