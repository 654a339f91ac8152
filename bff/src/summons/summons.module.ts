import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RequestsModule } from '../requests/index.js';
import { RevealsModule } from '../reveals/index.js';
import { ServicesModule } from '../services/index.js';
import { CallSummons } from './call-summons.js';
import { LeaveSummonses } from './leave-summonses.js';
import { LookAfterSummonses } from './look-after-summonses.js';
import { PresentSummons } from './present-summons.js';
import { ReadOptions } from './read-options.js';
import { ReadSummonsSums } from './read-summons-sums.js';
import { ReadSummonses } from './read-summonses.js';
import { SettleDueDates } from './settle-due-dates.js';
import { SummonsContacts } from './summons-contacts.js';
import { SummonsNames } from './summons-names.js';
import { SummonsNotices } from './summons-notices.js';
import { SummonsPeople } from './summons-people.js';
import { ReadSituation } from './summons-situation.js';
import { SummonsesController } from './summonses.controller.js';
import { TakeStep } from './take-step.js';

/** 企业吹哨、专员报到; 街镇吹哨、部门报到. */
@Module({
  imports: [
    DepartmentsModule,
    EnterprisesModule,
    PoliciesModule,
    RequestsModule,
    RevealsModule,
    ServicesModule,
  ],
  controllers: [SummonsesController],
  providers: [
    CallSummons,
    LeaveSummonses,
    LookAfterSummonses,
    PresentSummons,
    ReadOptions,
    ReadSituation,
    ReadSummonsSums,
    ReadSummonses,
    SettleDueDates,
    SummonsContacts,
    SummonsNames,
    SummonsNotices,
    SummonsPeople,
    TakeStep,
  ],
})
export class SummonsModule {}
