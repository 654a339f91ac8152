import { languageFrom } from '@anqi/shared';
import { Controller, Get, Headers, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  Answers,
  Asks,
  May,
  sentSheet,
  SHEET_FILE,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../../platform/index.js';
import { SheetOfRegister } from '../registers.dto.js';
import { CalendarImportQuery, CalendarState, CalendarTrial } from './calendar.dto.js';
import { ImportCalendar } from './import-calendar.js';

const KILOBYTES = 512;

@ApiTags('calendar')
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly calendars: ImportCalendar) {}

  @Get()
  @May('calendar.keep')
  @ApiOkResponse({ type: CalendarState })
  state(): CalendarState {
    return this.calendars.state();
  }

  /** Nothing is written: which days and which due dates a year's notice would change. */
  @Post('trials')
  @May('calendar.keep')
  @Asks(CalendarTrial)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SHEET_FILE })
  async trial(
    @Query() { name }: SheetOfRegister,
    @Req() request: FastifyRequest,
    @Headers('accept-language') accepted?: string,
  ): Promise<CalendarTrial> {
    return this.calendars.trial(
      await sentSheet(request, { name, kilobytes: KILOBYTES }),
      languageFrom(accepted),
    );
  }

  @Post()
  @May('calendar.keep')
  @Answers(201, CalendarState)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: SHEET_FILE })
  async takeIn(
    @Query() { name, version }: CalendarImportQuery,
    @Req() request: FastifyRequest,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<CalendarState>> {
    return this.calendars.run(write, await sentSheet(request, { name, kilobytes: KILOBYTES }), version);
  }
}
