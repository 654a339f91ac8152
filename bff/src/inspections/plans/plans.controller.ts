import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  CurrentActor,
  May,
  Write,
  type Actor,
  type Page,
  type WriteAnswer,
  type WriteRequest,
} from '../../platform/index.js';
import { AmendPlan } from './amend-plan.js';
import { ApprovePlan } from './approve-plan.js';
import { CancelPlan } from './cancel-plan.js';
import {
  AmendPlanDto,
  ApprovalDto,
  CancellationDto,
  FilePlanDto,
  OfficerReplacementDto,
} from '../filing/draft.dto.js';
import { FilePlan } from '../filing/file-plan.js';
import { ComplaintMarksDto } from '../../complainants/index.js';
import { GetPlan } from './get-plan.js';
import { ReadComplaintMarks } from './read-complaint-marks.js';
import { ListPlans } from '../lists/list-plans.js';
import { PlanPageDto, PlanRowDto } from './plan-row.dto.js';
import { PlanViewDto } from './plan-view.dto.js';
import { PlanQuery } from '../lists/plans.query.dto.js';
import { ReplaceOfficer } from './replace-officer.js';

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(
    private readonly filePlan: FilePlan,
    private readonly listPlans: ListPlans,
    private readonly getPlan: GetPlan,
    private readonly complaintMarks: ReadComplaintMarks,
    private readonly approvePlan: ApprovePlan,
    private readonly amendPlan: AmendPlan,
    private readonly cancelPlan: CancelPlan,
    private readonly replaceOfficer: ReplaceOfficer,
  ) {}

  @Post()
  @May('plan.file')
  @Answers(201, PlanViewDto)
  file(@Write() write: WriteRequest, @Body() body: FilePlanDto): Promise<WriteAnswer<PlanViewDto>> {
    return this.filePlan.run(write, body);
  }

  @Get()
  @May('plan.read')
  @ApiOkResponse({ type: PlanPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: PlanQuery): Promise<Page<PlanRowDto>> {
    return this.listPlans.run(actor, query);
  }

  @Get(':id')
  @May('plan.read')
  @ApiOkResponse({ type: PlanViewDto })
  read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PlanViewDto> {
    return this.getPlan.run(actor, id);
  }

  /** Whether the complaint that it goes by came from somebody on the list: for whoever approves. */
  @Get(':id/complaint-marks')
  @May('complaint-mark.read')
  @ApiOkResponse({ type: ComplaintMarksDto })
  marks(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ComplaintMarksDto> {
    return this.complaintMarks.ofPlan(actor, id);
  }

  /** Head and coordinating office alike: whose part it is, the server knows. */
  @Post(':id/approval')
  @May('plan.read')
  @Answers(200, PlanViewDto)
  approve(
    @Write() write: WriteRequest,
    @Param('id') id: string,
    @Body() body: ApprovalDto,
  ): Promise<WriteAnswer<PlanViewDto>> {
    return this.approvePlan.run(write, id, body);
  }

  @Post(':id/amendment')
  @May('plan.amend')
  @Answers(200, PlanViewDto)
  amend(
    @Write() write: WriteRequest,
    @Param('id') id: string,
    @Body() body: AmendPlanDto,
  ): Promise<WriteAnswer<PlanViewDto>> {
    return this.amendPlan.run(write, id, body);
  }

  @Post(':id/cancellation')
  @May('plan.cancel')
  @Answers(200, PlanViewDto)
  cancel(
    @Write() write: WriteRequest,
    @Param('id') id: string,
    @Body() body: CancellationDto,
  ): Promise<WriteAnswer<PlanViewDto>> {
    return this.cancelPlan.run(write, id, body);
  }

  @Post(':id/officer-replacement')
  @May('plan.replace-officer')
  @Answers(200, PlanViewDto)
  replace(
    @Write() write: WriteRequest,
    @Param('id') id: string,
    @Body() body: OfficerReplacementDto,
  ): Promise<WriteAnswer<PlanViewDto>> {
    return this.replaceOfficer.run(write, id, body);
  }
}
