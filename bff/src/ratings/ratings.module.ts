import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { FollowUpsModule } from '../follow-ups/index.js';
import { InspectionsModule } from '../inspections/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RateVisit } from './rate-visit.js';
import { RatingsController } from './ratings.controller.js';
import { ReadDepartmentSums } from './read-department-sums.js';

@Module({
  imports: [DepartmentsModule, EnterprisesModule, FollowUpsModule, InspectionsModule, PoliciesModule],
  controllers: [RatingsController],
  providers: [RateVisit, ReadDepartmentSums],
})
export class RatingsModule {}
