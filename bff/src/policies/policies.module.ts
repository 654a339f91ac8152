import { Module } from '@nestjs/common';
import { ClosedDaysController } from './closed-days.controller.js';
import { ClosedDays } from './closed-days.js';
import { DecreePolicy } from './decree-policy.js';
import { PolicyVersionsController } from './policy-versions.controller.js';
import { Policies } from './policies.js';

@Module({
  controllers: [ClosedDaysController, PolicyVersionsController],
  providers: [Policies, ClosedDays, DecreePolicy],
  exports: [Policies, DecreePolicy],
})
export class PoliciesModule {}
