import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  ActorOrNull,
  Asks,
  Config,
  CurrentActor,
  May,
  originOf,
  Public,
  type Actor,
} from '../../platform/index.js';
import { ClassifyScan } from './classify-scan.js';
import { CodeKeys } from './code-keys.js';
import {
  CodeKeysDto,
  CodesQuery,
  CodeVerificationDto,
  InspectionCodesDto,
  ScanDto,
  ScanResultDto,
  VerificationDto,
  VisitLookupAnswerDto,
  VisitLookupDto,
} from './codes.dto.js';
import { ListCodes } from './list-codes.js';
import { LookUpVisits } from './look-up-visits.js';
import { VerifyCode } from './verify-code.js';

const DEFAULT_HOURS = 12;

@ApiTags('codes')
@Controller()
export class CodesController {
  constructor(
    private readonly config: Config,
    private readonly classifyScan: ClassifyScan,
    private readonly verifyCode: VerifyCode,
    private readonly lookUpVisits: LookUpVisits,
    private readonly listCodes: ListCodes,
    private readonly codeKeys: CodeKeys,
  ) {}

  @Post('scans')
  @May('scan.classify')
  @Asks(ScanResultDto)
  scan(
    @ActorOrNull() actor: Actor | null,
    @Body() { text }: ScanDto,
    @Req() request: FastifyRequest,
  ): Promise<ScanResultDto> {
    return this.classifyScan.run(actor, text, {
      hosts: [new URL(originOf(this.config, request)).host, request.host],
      others: this.config.district.others,
    });
  }

  @Post('code-verifications')
  @May('code.verify')
  @Asks(VerificationDto)
  verify(
    @ActorOrNull() actor: Actor | null,
    @Body() { token }: CodeVerificationDto,
  ): Promise<VerificationDto> {
    return this.verifyCode.run(actor, token);
  }

  @Post('visit-lookups')
  @May('visit.lookup')
  @Asks(VisitLookupAnswerDto)
  lookUp(@ActorOrNull() actor: Actor | null, @Body() body: VisitLookupDto): Promise<VisitLookupAnswerDto> {
    return this.lookUpVisits.run(actor, body);
  }

  @Get('plans/:id/codes')
  @May('code.show')
  @ApiOkResponse({ type: InspectionCodesDto })
  codes(
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() { hours = DEFAULT_HOURS }: CodesQuery,
    @Req() request: FastifyRequest,
  ): Promise<InspectionCodesDto> {
    return this.listCodes.run(actor, { planId, hours, origin: originOf(this.config, request) });
  }

  /** By these a phone without a network checks live codes. */
  @Get('code-keys')
  @Public()
  @ApiOkResponse({ type: CodeKeysDto })
  keys(): CodeKeysDto {
    return this.codeKeys.read();
  }
}
