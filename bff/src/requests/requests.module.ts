import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { FollowUpsModule } from '../follow-ups/index.js';
import { PhotosModule } from '../photos/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RevealsModule } from '../reveals/index.js';
import { ServicesModule } from '../services/index.js';
import { AnalyseMonth } from './analyse-month.js';
import { BeginRequest } from './begin-request.js';
import { CheckClocks } from './check-clocks.js';
import { DigestSources } from './digest-sources.js';
import { ExportRequests } from './exports/export-requests.js';
import { ExportsController } from './exports/exports.controller.js';
import { ReadBatches } from './exports/read-batches.js';
import { ClosedDayPreviewController } from './closed-day-preview.controller.js';
import { FindSimilar } from './find-similar.js';
import { HandleEvent } from './handle-event.js';
import { HandOverController } from './hand-over.controller.js';
import { HandOverRequests } from './hand-over-requests.js';
import { LeaveRequests } from './leave-requests.js';
import { LinkRequests } from './link-requests.js';
import { LinksController } from './links.controller.js';
import { ListRequests } from './list-requests.js';
import { OpenRequests } from './open-requests.js';
import { OpenBadRating } from './open-bad-rating.js';
import { PassOnLinked } from './pass-on-linked.js';
import { PhotosController } from './photos.controller.js';
import { PreviewClosedDay } from './preview-closed-day.js';
import { PreviewMovedDues } from './preview-moved-dues.js';
import { PreviewSettlement } from './preview-settlement.js';
import { ReadLinks } from './read-links.js';
import { ReadProgress } from './read-progress.js';
import { ReadRequest } from './read-request.js';
import { RecordEvent } from './record-event.js';
import { RequestContacts } from './request-contacts.js';
import { RequestMatters } from './request-matters.js';
import { RequestNotices } from './request-notices.js';
import { RequestPeople } from './request-people.js';
import { RequestPolicies } from './request-policies.js';
import { RequestRepository } from './request.repository.js';
import { RequestsController } from './requests.controller.js';
import { SettleClocks } from './settle-clocks.js';
import { SubmitRequest } from './submit-request.js';
import { TellDigest } from './tell-digest.js';

const USE_CASES = [
  AnalyseMonth,
  ExportRequests,
  FindSimilar,
  HandleEvent,
  HandOverRequests,
  LinkRequests,
  ListRequests,
  OpenRequests,
  PreviewClosedDay,
  PreviewMovedDues,
  PreviewSettlement,
  ReadProgress,
  ReadRequest,
  SubmitRequest,
];
const STEPS = [
  BeginRequest,
  CheckClocks,
  DigestSources,
  LeaveRequests,
  OpenBadRating,
  PassOnLinked,
  ReadBatches,
  ReadLinks,
  RecordEvent,
  RequestContacts,
  RequestMatters,
  RequestNotices,
  RequestPeople,
  RequestPolicies,
  SettleClocks,
  TellDigest,
];

/** What enterprises ask for, until it is closed and after. */
@Module({
  imports: [
    DepartmentsModule,
    EnterprisesModule,
    FollowUpsModule,
    PhotosModule,
    PoliciesModule,
    RevealsModule,
    ServicesModule,
  ],
  controllers: [
    RequestsController,
    ClosedDayPreviewController,
    ExportsController,
    HandOverController,
    LinksController,
    PhotosController,
  ],
  providers: [RequestRepository, ...STEPS, ...USE_CASES],
  exports: [
    BeginRequest,
    DigestSources,
    OpenRequests,
    PreviewMovedDues,
    ReadProgress,
    RequestMatters,
    RequestPolicies,
  ],
})
export class RequestsModule {}
