import { can, relationsBetween } from '@anqi/shared';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Departments } from '../departments/index.js';
import {
  type Actor,
  Answers,
  CurrentActor,
  May,
  refuse,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { DepartmentSums, SumsQuery } from './department-sums.dto.js';
import { RateVisit } from './rate-visit.js';
import { Rating, RateVisit as RateVisitBody } from './rating.dto.js';
import { ReadDepartmentSums } from './read-department-sums.js';

@Controller()
export class RatingsController {
  constructor(
    private readonly rateVisit: RateVisit,
    private readonly readSums: ReadDepartmentSums,
    private readonly departments: Departments,
  ) {}

  @Post('plans/:id/rating')
  @May('visit.rate')
  @Answers(201, Rating)
  rate(
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Body() rating: RateVisitBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<Rating>> {
    return this.rateVisit.run(write, actor, { planId, rating });
  }

  @Get('departments/:id/sums')
  @May('sums.read')
  @ApiOkResponse({ type: DepartmentSums })
  async sums(
    @CurrentActor() actor: Actor,
    @Param('id') departmentId: string,
    @Query() query: SumsQuery,
  ): Promise<DepartmentSums> {
    if ((await this.departments.find(departmentId)) === null) refuse('not-found', 404);
    const relations = relationsBetween({ ...actor, officerId: null }, { departmentId });
    if (!can(actor.roles, 'sums.read', relations)) refuse('forbidden', 403);
    return this.readSums.read(departmentId, query, relations.includes('own-department'));
  }
}
