import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { PoliciesModule } from '../policies/index.js';
import { FollowUps } from './follow-ups.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { HandleFollowUp } from './handle-follow-up.js';

@Module({
  imports: [DepartmentsModule, EnterprisesModule, PoliciesModule],
  controllers: [FollowUpsController],
  providers: [FollowUps, HandleFollowUp],
  exports: [FollowUps],
})
export class FollowUpsModule {}
