import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  May,
  type Page,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { AccountQuery, AdmissibleAccount, AdmissibleAccountPage, AdmissionCode } from './admissions.dto.js';
import { Admit } from './admit.js';

@Controller('accounts')
export class AdmissionsController {
  constructor(private readonly admit: Admit) {}

  @Get()
  @May('account.read')
  @ApiOkResponse({ type: AdmissibleAccountPage })
  list(@Query() query: AccountQuery): Promise<Page<AdmissibleAccount>> {
    return this.admit.list(query);
  }

  @Post(':id/admission-code')
  @May('account.admit')
  @Answers(201, AdmissionCode)
  issue(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<AdmissionCode>> {
    return this.admit.issue(write, actor, id);
  }
}
