import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { Absences } from './absences.js';
import { AbsencesController } from './absences.controller.js';
import { ApplyRouting } from './apply-routing.js';
import { PlanRouting } from './plan-routing.js';
import { RecordAbsence } from './record-absence.js';
import { RoutingController } from './routing.controller.js';
import { Routings } from './routings.js';
import { Services } from './services.js';

/** Who serves whom, and who stands in. */
@Module({
  imports: [DepartmentsModule],
  controllers: [AbsencesController, RoutingController],
  providers: [Absences, ApplyRouting, PlanRouting, RecordAbsence, Routings, Services],
  exports: [Services],
})
export class ServicesModule {}
