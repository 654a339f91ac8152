import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
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
import {
  Absence,
  AbsenceHandOver,
  AbsencePage,
  AbsencePreviewQuery,
  AbsenceQuery,
  RecordAbsence as RecordAbsenceBody,
} from './absence.dto.js';
import { Absences } from './absences.js';
import { RecordAbsence } from './record-absence.js';

@ApiTags('services')
@Controller()
export class AbsencesController {
  constructor(
    private readonly absences: Absences,
    private readonly recordAbsence: RecordAbsence,
  ) {}

  @Get('absences')
  @May('absence.read')
  @ApiOkResponse({ type: AbsencePage })
  list(@CurrentActor() actor: Actor, @Query() query: AbsenceQuery): Promise<Page<Absence>> {
    return this.absences.list(actor, query);
  }

  /** To whom the enterprises would go. */
  @Get('absence-preview')
  @May('absence.record')
  @ApiOkResponse({ type: AbsenceHandOver })
  preview(@CurrentActor() actor: Actor, @Query() query: AbsencePreviewQuery): Promise<AbsenceHandOver> {
    return this.recordAbsence.preview(actor, query);
  }

  @Post('absences')
  @May('absence.record')
  @Answers(201, Absence)
  record(
    @CurrentActor() actor: Actor,
    @Body() body: RecordAbsenceBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<Absence>> {
    return this.recordAbsence.record(write, actor, body);
  }

  @Post('absences/:id/end')
  @May('absence.record')
  @Answers(200, Absence)
  end(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<Absence>> {
    return this.recordAbsence.end(write, actor, id);
  }
}
