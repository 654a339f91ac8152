import { ACCOUNT_ENTITIES } from './accounts/index.js';
import { CARD_ENTITIES } from './cards/index.js';
import { COMPLAINANT_ENTITIES } from './complainants/index.js';
import { DEPARTMENT_ENTITIES } from './departments/index.js';
import { ENTERPRISE_ENTITIES } from './enterprises/index.js';
import { FOLLOW_UP_ENTITIES } from './follow-ups/index.js';
import { INSPECTION_ENTITIES } from './inspections/index.js';
import { INTAKE_ENTITIES } from './intake/index.js';
import { MESSAGE_ENTITIES } from './messages/index.js';
import { Platform0001 } from './migrations/0001-platform.js';
import { Registers0002 } from './migrations/0002-registers.js';
import { Notices0004 } from './migrations/0004-notices.js';
import { Ratings0005 } from './migrations/0005-ratings.js';
import { Inspections0010 } from './migrations/0010-inspections.js';
import { Requests0100 } from './migrations/0100-requests.js';
import { RequestPairs0101 } from './migrations/0101-request-pairs.js';
import { Absences0110 } from './migrations/0110-absences.js';
import { Routing0111 } from './migrations/0111-routing.js';
import { ContactCards0120 } from './migrations/0120-contact-cards.js';
import { CardPrints0130 } from './migrations/0130-card-prints.js';
import { FollowUps0145 } from './migrations/0145-follow-ups.js';
import { RequestCauses0146 } from './migrations/0146-request-causes.js';
import { ClosedDays0160 } from './migrations/0160-closed-days.js';
import { Intake0150 } from './migrations/0150-intake.js';
import { RequestDigests0161 } from './migrations/0161-request-digests.js';
import { Messages0170 } from './migrations/0170-messages.js';
import { NoticesRead0171 } from './migrations/0171-notices-read.js';
import { RequestLinks0180 } from './migrations/0180-request-links.js';
import { RequestSheets0181 } from './migrations/0181-request-sheets.js';
import { Summonses0200 } from './migrations/0200-summonses.js';
import { ServiceVisits0201 } from './migrations/0201-service-visits.js';
import { PairsByHand0210 } from './migrations/0210-pairs-by-hand.js';
import { AuditActions0413 } from './migrations/0413-audit-actions.js';
import { LooseFiles0450 } from './migrations/0450-loose-files.js';
import { OfficersToCome0460 } from './migrations/0460-officers-to-come.js';
import { SearchOfEnterprises0470 } from './migrations/0470-search-of-enterprises.js';
import { DueRequests0412 } from './migrations/0412-due-requests.js';
import { PlansOfOfficers0411 } from './migrations/0411-plans-of-officers.js';
import { RollUps0410 } from './migrations/0410-roll-ups.js';
import { EnterpriseSites0361 } from './migrations/0361-enterprise-sites.js';
import { AbnormalComplainants0360 } from './migrations/0360-abnormal-complainants.js';
import { AuditActors0340 } from './migrations/0340-audit-actors.js';
import { SignIn0300 } from './migrations/0300-sign-in.js';
import { Retention0332 } from './migrations/0332-retention.js';
import { ContactReveals0331 } from './migrations/0331-contact-reveals.js';
import { PersonalColumns0330 } from './migrations/0330-personal-columns.js';
import { SignInTickets0303 } from './migrations/0303-sign-in-tickets.js';
import { EnterpriseAdministrators0302 } from './migrations/0302-enterprise-administrators.js';
import { Registers0350 } from './migrations/0350-registers.js';
import { AuditHeads0320 } from './migrations/0320-audit-heads.js';
import { NOTICE_ENTITIES } from './notices/index.js';
import { PHOTO_ENTITIES } from './photos/index.js';
import type { Schema } from './platform/database/data-source.js';
import { BINDING_ENTITIES } from './bindings/index.js';
import { BindingRequests0370 } from './migrations/0370-binding-requests.js';
import { PLATFORM_ENTITIES } from './platform/entities.js';
import { POLICY_ENTITIES } from './policies/index.js';
import { RATING_ENTITIES } from './ratings/index.js';
import { REGISTER_ENTITIES } from './registers/index.js';
import { REQUEST_ENTITIES } from './requests/index.js';
import { REVEAL_ENTITIES } from './reveals/index.js';
import { SERVICE_ENTITIES } from './services/index.js';
import { SUMMONS_ENTITIES } from './summons/index.js';
import { SIGN_IN_ENTITIES } from './sign-in/index.js';
import { SERVICE_VISIT_ENTITIES } from './service-visits/index.js';
import { VISIT_REPORT_ENTITIES } from './visit-reports/index.js';

/** Every table and every reviewed step to it, in order. */
export const SCHEMA: Schema = {
  entities: [
    ...PLATFORM_ENTITIES,
    ...ACCOUNT_ENTITIES,
    ...BINDING_ENTITIES,
    ...CARD_ENTITIES,
    ...COMPLAINANT_ENTITIES,
    ...DEPARTMENT_ENTITIES,
    ...ENTERPRISE_ENTITIES,
    ...FOLLOW_UP_ENTITIES,
    ...INSPECTION_ENTITIES,
    ...INTAKE_ENTITIES,
    ...MESSAGE_ENTITIES,
    ...NOTICE_ENTITIES,
    ...PHOTO_ENTITIES,
    ...POLICY_ENTITIES,
    ...RATING_ENTITIES,
    ...REGISTER_ENTITIES,
    ...REQUEST_ENTITIES,
    ...REVEAL_ENTITIES,
    ...SERVICE_ENTITIES,
    ...SUMMONS_ENTITIES,
    ...SIGN_IN_ENTITIES,
    ...SERVICE_VISIT_ENTITIES,
    ...VISIT_REPORT_ENTITIES,
  ],
  migrations: [
    Platform0001,
    Registers0002,
    Notices0004,
    Ratings0005,
    Inspections0010,
    Requests0100,
    RequestPairs0101,
    Absences0110,
    Routing0111,
    ContactCards0120,
    CardPrints0130,
    FollowUps0145,
    RequestCauses0146,
    ClosedDays0160,
    Intake0150,
    RequestDigests0161,
    Messages0170,
    NoticesRead0171,
    RequestLinks0180,
    RequestSheets0181,
    Summonses0200,
    ServiceVisits0201,
    PairsByHand0210,
    SignIn0300,
    PersonalColumns0330,
    EnterpriseAdministrators0302,
    BindingRequests0370,
    Registers0350,
    SignInTickets0303,
    ContactReveals0331,
    Retention0332,
    AuditHeads0320,
    AuditActors0340,
    RollUps0410,
    AbnormalComplainants0360,
    EnterpriseSites0361,
    PlansOfOfficers0411,
    DueRequests0412,
    AuditActions0413,
    LooseFiles0450,
    OfficersToCome0460,
    SearchOfEnterprises0470,
  ],
};
