import { Module } from '@nestjs/common';
import { ComplainantsModule } from '../complainants/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { PoliciesModule } from '../policies/index.js';
import { ClassifyScan } from './codes/classify-scan.js';
import { CodesController } from './codes/codes.controller.js';
import { CodeKeys } from './codes/code-keys.js';
import { ListCodes } from './codes/list-codes.js';
import { LookUpVisits } from './codes/look-up-visits.js';
import { VerifyCode } from './codes/verify-code.js';
import { VisitCards } from './codes/visit-cards.repository.js';
import { AmendPlan } from './plans/amend-plan.js';
import { ApprovePlan } from './plans/approve-plan.js';
import { AttemptRepository } from './filing/attempt.repository.js';
import { AttemptsController } from './filing/attempts.controller.js';
import { CancelPlan } from './plans/cancel-plan.js';
import { CheckPlans } from './plans/check-plans.js';
import { DecideAttempt } from './filing/decide-attempt.js';
import { DepartmentFiguresReader } from './plans/department-figures.js';
import { DetailsRepository } from './plans/details.repository.js';
import { FactsRepository } from './filing/facts.repository.js';
import { FilePlan } from './filing/file-plan.js';
import { FilingAttempts } from './filing/filing-attempts.js';
import { FilingController } from './filing/filing.controller.js';
import { AnnouncedVisits } from './lists/announced-visits.js';
import { GetFilingContext } from './filing/get-filing-context.js';
import { GetMonth } from './lists/get-month.js';
import { GetPlan } from './plans/get-plan.js';
import { LeavePlans } from './plans/leave-plans.js';
import { ListAttempts } from './filing/list-attempts.js';
import { ListPlans } from './lists/list-plans.js';
import { PlanCommands } from './plans/plan-commands.js';
import { PlanListRepository } from './lists/plan-list.repository.js';
import { PlanRepository } from './plans/plan.repository.js';
import { PlansController } from './plans/plans.controller.js';
import { PreviewPlan } from './filing/preview-plan.js';
import { ReadComplaintMarks } from './plans/read-complaint-marks.js';
import { ReleaseJoined } from './plans/release-joined.js';
import { ReplaceOfficer } from './plans/replace-officer.js';
import { Rulebooks } from './plans/rulebook.js';
import { PolicyPreviewController } from './policy-preview/policy-preview.controller.js';
import { PreviewPolicy } from './policy-preview/preview-policy.js';
import { FinishVisit } from './visits/finish-visit.js';
import { FinishedVisits } from './visits/finished-visits.js';
import { StartVisit } from './visits/start-visit.js';
import { VisitRepository } from './visits/visit.repository.js';
import { VisitsController } from './visits/visits.controller.js';

const REPOSITORIES = [
  AttemptRepository,
  DetailsRepository,
  FactsRepository,
  PlanListRepository,
  PlanRepository,
  VisitCards,
  VisitRepository,
];
const PLANS = [
  AmendPlan,
  AnnouncedVisits,
  ApprovePlan,
  CancelPlan,
  CheckPlans,
  DecideAttempt,
  DepartmentFiguresReader,
  FilePlan,
  FilingAttempts,
  GetFilingContext,
  GetMonth,
  GetPlan,
  LeavePlans,
  ListAttempts,
  ListPlans,
  PlanCommands,
  PreviewPlan,
  ReadComplaintMarks,
  ReleaseJoined,
  ReplaceOfficer,
  Rulebooks,
];
const CODES = [ClassifyScan, CodeKeys, ListCodes, LookUpVisits, VerifyCode];
const VISITS = [FinishedVisits, FinishVisit, StartVisit];

/** The product's main job: plans, their codes, their visits. */
@Module({
  imports: [ComplainantsModule, DepartmentsModule, EnterprisesModule, PoliciesModule],
  controllers: [
    PolicyPreviewController,
    PlansController,
    FilingController,
    AttemptsController,
    CodesController,
    VisitsController,
  ],
  providers: [PreviewPolicy, ...REPOSITORIES, ...PLANS, ...CODES, ...VISITS],
  exports: [AnnouncedVisits, DepartmentFiguresReader, FinishedVisits],
})
export class InspectionsModule {}
