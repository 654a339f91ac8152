import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { InspectionsModule } from '../inspections/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RequestsModule } from '../requests/index.js';
import { ChangeVisit } from './change-visit.js';
import { LeaveVisits } from './leave-visits.js';
import { LogVisit } from './log-visit.js';
import { OpenVisit } from './open-visit.js';
import { PlanVisit } from './plan-visit.js';
import { PresentVisits } from './present-visits.js';
import { ServiceVisits } from './service-visits.js';
import { ServiceVisitsController } from './service-visits.controller.js';
import { VisitDays } from './visit-days.js';
import { VisitNotices } from './visit-notices.js';

/** Visits by service people (走访): planned, merged, logged with what was asked for. */
@Module({
  imports: [DepartmentsModule, EnterprisesModule, InspectionsModule, PoliciesModule, RequestsModule],
  controllers: [ServiceVisitsController],
  providers: [
    ChangeVisit,
    LeaveVisits,
    LogVisit,
    OpenVisit,
    PlanVisit,
    PresentVisits,
    ServiceVisits,
    VisitDays,
    VisitNotices,
  ],
})
export class ServiceVisitsModule {}
