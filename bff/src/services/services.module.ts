import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { Absences } from './absences.js';
import { AbsencesController } from './absences.controller.js';
import { ApplyRouting } from './apply-routing.js';
import { AssignOfficer } from './assign-officer.js';
import { LeaveServices } from './leave-services.js';
import { PlanRouting } from './plan-routing.js';
import { ReadHandOvers } from './read-hand-overs.js';
import { RecordAbsence } from './record-absence.js';
import { RoutingController } from './routing.controller.js';
import { Routings } from './routings.js';
import { ServiceOfficers } from './service-officers.js';
import { ServiceOfficersController } from './service-officers.controller.js';
import { Services } from './services.js';

/** Who serves whom, and who stands in. */
@Module({
  imports: [DepartmentsModule, EnterprisesModule],
  controllers: [AbsencesController, RoutingController, ServiceOfficersController],
  providers: [
    Absences,
    ApplyRouting,
    AssignOfficer,
    LeaveServices,
    PlanRouting,
    ReadHandOvers,
    RecordAbsence,
    Routings,
    ServiceOfficers,
    Services,
  ],
  exports: [Services],
})
export class ServicesModule {}
