import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { InspectionsModule } from '../inspections/index.js';
import { PoliciesModule } from '../policies/index.js';
import { FollowUps } from './follow-ups.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { HandleFollowUp } from './handle-follow-up.js';
import { RateVisit } from './rate-visit.js';
import { RatingsController } from './ratings.controller.js';
import { ReadDepartmentSums } from './read-department-sums.js';

@Module({
  imports: [DepartmentsModule, EnterprisesModule, InspectionsModule, PoliciesModule],
  controllers: [RatingsController, FollowUpsController],
  providers: [RateVisit, ReadDepartmentSums, FollowUps, HandleFollowUp],
})
export class RatingsModule {}
