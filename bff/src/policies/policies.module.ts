import { Module } from '@nestjs/common';
import { ClosedDaysController } from './closed-days.controller.js';
import { ClosedDays } from './closed-days.js';
import { Policies } from './policies.js';

@Module({
  controllers: [ClosedDaysController],
  providers: [Policies, ClosedDays],
  exports: [Policies],
})
export class PoliciesModule {}
