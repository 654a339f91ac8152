import { languageFrom, REGISTER_IDS, registerTexts, type RegisterId } from '@anqi/shared';
import { Body, Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  Answers,
  Asks,
  Clock,
  CurrentActor,
  May,
  type Page,
  PageQuery,
  refuse,
  sentSheet,
  SHEET_FILE,
  Write,
  type WriteAnswer,
  type WriteRequest,
  XLSX_TYPE,
} from '../platform/index.js';
import { KeepRegister } from './keep-register.js';
import { ReadRegister } from './read-register.js';
import {
  RegisterChange,
  RegisterChangedRowPage,
  RegisterChangePage,
  RegisterImportQuery,
  RegisterRowDetails,
  RegisterRowDraft,
  RegisterRowEdit,
  RegisterRowPage,
  RegisterRowQuery,
  RegisterRowView,
  RegisterState,
  RegisterTrial,
  SheetOfRegister,
} from './registers.dto.js';

const KILOBYTES = 4096;

/** Which register a route is about. */
const OfRegister = (): MethodDecorator =>
  ApiParam({ name: 'register', enum: [...REGISTER_IDS], enumName: 'RegisterId' });

function registerOf(name: string): RegisterId {
  return REGISTER_IDS.find((id) => id === name) ?? refuse('not-found', 404);
}

@Controller('registers/:register')
export class RegistersController {
  constructor(
    private readonly keeping: KeepRegister,
    private readonly reading: ReadRegister,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('register.read')
  @OfRegister()
  @ApiOkResponse({ type: RegisterState })
  state(@Param('register') register: string): Promise<RegisterState> {
    return this.reading.state(registerOf(register));
  }

  @Get('rows')
  @May('register.read')
  @OfRegister()
  @ApiOkResponse({ type: RegisterRowPage })
  rows(
    @Param('register') register: string,
    @Query() query: RegisterRowQuery,
  ): Promise<Page<RegisterRowView>> {
    return this.reading.list(registerOf(register), query);
  }

  @Get('rows/:id')
  @May('register.read')
  @OfRegister()
  @ApiOkResponse({ type: RegisterRowDetails })
  row(@Param('register') register: string, @Param('id') id: string): Promise<RegisterRowDetails> {
    return this.reading.row(registerOf(register), id);
  }

  /** Every row, with the columns that a file taken in has. */
  @Get('file')
  @May('register.read')
  @OfRegister()
  @ApiProduces(XLSX_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@Param('register') register: string, @Res() reply: FastifyReply): void {
    const id = registerOf(register);
    const today = this.clock.today();
    const name = encodeURIComponent(`${registerTexts[id]['zh-CN']}-${today}.xlsx`);
    void reply
      .type(XLSX_TYPE)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${id}-${today}.xlsx"; filename*=UTF-8''${name}`)
      .send(this.reading.export(id));
  }

  @Get('changes')
  @May('register.read')
  @OfRegister()
  @ApiOkResponse({ type: RegisterChangePage })
  changes(@Param('register') register: string, @Query() query: PageQuery): Promise<Page<RegisterChange>> {
    return this.reading.changes(registerOf(register), query);
  }

  @Get('changes/:id')
  @May('register.read')
  @OfRegister()
  @ApiOkResponse({ type: RegisterChangedRowPage })
  changedRows(
    @Param('register') register: string,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<RegisterChangedRowPage> {
    return this.reading.changedRows(registerOf(register), id, query);
  }

  /** Nothing is written: what a file would change, and what has to be mended. */
  @Post('trials')
  @May('register.keep', 'catalogue.keep')
  @OfRegister()
  @Asks(RegisterTrial)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SHEET_FILE })
  async trial(
    @CurrentActor() actor: Actor,
    @Param('register') register: string,
    @Query() { name }: SheetOfRegister,
    @Req() request: FastifyRequest,
    @Headers('accept-language') accepted?: string,
  ): Promise<RegisterTrial> {
    const id = this.keeping.demand(actor, registerOf(register));
    const sheet = await sentSheet(request, { name, kilobytes: KILOBYTES });
    return this.keeping.trial(id, { sheet, language: languageFrom(accepted) });
  }

  /** All of it or nothing. */
  @Post('imports')
  @May('register.keep', 'catalogue.keep')
  @OfRegister()
  @Answers(201, RegisterChange)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SHEET_FILE })
  async takeIn(
    @CurrentActor() actor: Actor,
    @Param('register') register: string,
    @Query() { name, version }: RegisterImportQuery,
    @Req() request: FastifyRequest,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<RegisterChange>> {
    const id = this.keeping.demand(actor, registerOf(register));
    const sheet = await sentSheet(request, { name, kilobytes: KILOBYTES });
    return this.keeping.takeIn(write, actor, { id, sheet, version: Number(version) });
  }

  @Post('rows')
  @May('register.keep', 'catalogue.keep')
  @OfRegister()
  @Answers(201, RegisterRowView)
  add(
    @CurrentActor() actor: Actor,
    @Param('register') register: string,
    @Body() { cells }: RegisterRowDraft,
    @Write() write: WriteRequest,
    @Headers('accept-language') accepted?: string,
  ): Promise<WriteAnswer<RegisterRowView>> {
    const wanted = { id: this.keeping.demand(actor, registerOf(register)), rowId: null, cells, seen: {} };
    return this.keeping.change(write, actor, { ...wanted, language: languageFrom(accepted) });
  }

  @Post('rows/:id')
  @May('register.keep', 'catalogue.keep')
  @OfRegister()
  @Answers(200, RegisterRowView)
  edit(
    @CurrentActor() actor: Actor,
    @Param('register') register: string,
    @Param('id') rowId: string,
    @Body() { cells, seen }: RegisterRowEdit,
    @Write() write: WriteRequest,
    @Headers('accept-language') accepted?: string,
  ): Promise<WriteAnswer<RegisterRowView>> {
    const wanted = { id: this.keeping.demand(actor, registerOf(register)), rowId, cells, seen };
    return this.keeping.change(write, actor, { ...wanted, language: languageFrom(accepted) });
  }
}
