import { languageFrom } from '@anqi/shared';
import { Controller, Get, Headers, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  Answers,
  Asks,
  Config,
  CurrentActor,
  May,
  type Page,
  PageQuery,
  type SentSheet,
  sentSheet,
  SHEET_FILE,
  XLSX_TYPE,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../../platform/index.js';
import { sheetTemplate } from './sheet-template.js';
import { RequestSheet, RequestSheetPage, SheetName, SheetQuery, SheetTrial } from './sheets.dto.js';
import { TakeInSheet } from './take-in-sheet.js';

const BYTES = { type: 'string', format: 'binary' };

@Controller('request-sheets')
export class SheetsController {
  constructor(
    private readonly sheets: TakeInSheet,
    private readonly config: Config,
  ) {}

  @Get('template')
  @May('intake.manage')
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse({ schema: BYTES })
  template(@Res() reply: FastifyReply): void {
    void reply
      .type(XLSX_TYPE)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', 'attachment; filename="requests.xlsx"')
      .send(sheetTemplate());
  }

  @Get()
  @May('intake.read')
  @ApiOkResponse({ type: RequestSheetPage })
  list(@Query() query: PageQuery): Promise<Page<RequestSheet>> {
    return this.sheets.list(query);
  }

  /** Nothing is written: what is in it, and what has to be mended. */
  @Post('trials')
  @May('intake.manage')
  @Asks(SheetTrial)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SHEET_FILE })
  async trial(
    @Query() { name }: SheetName,
    @Req() request: FastifyRequest,
    @Headers('accept-language') accepted?: string,
  ): Promise<SheetTrial> {
    return this.sheets.trial(await this.sheetOf(request, name), languageFrom(accepted));
  }

  /** All of it or nothing; the same file once more where that is said. */
  @Post()
  @May('intake.manage')
  @Answers(201, RequestSheet)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SHEET_FILE })
  async takeIn(
    @CurrentActor() actor: Actor,
    @Query() { again, name }: SheetQuery,
    @Req() request: FastifyRequest,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<RequestSheet>> {
    const sent = await this.sheetOf(request, name);
    return this.sheets.run(write, actor, { ...sent, again: again === 'true' });
  }

  private sheetOf(request: FastifyRequest, name?: string): Promise<SentSheet> {
    return sentSheet(request, { name, kilobytes: this.config.sheetKilobytes });
  }
}
