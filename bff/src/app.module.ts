import type { DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/index.js';
import { AuditLogModule } from './audit-log/index.js';
import { CardsModule } from './cards/index.js';
import { DemoModule } from './demo/index.js';
import { DeputiesModule } from './deputies/index.js';
import { DepartmentsModule } from './departments/index.js';
import { EnterprisesModule } from './enterprises/index.js';
import { FollowUpsModule } from './follow-ups/index.js';
import { InspectionsModule } from './inspections/index.js';
import { IntakeModule } from './intake/index.js';
import { MessagesModule } from './messages/index.js';
import { NoticesModule } from './notices/index.js';
import { PersonsModule } from './persons/index.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';
import { PoliciesModule } from './policies/index.js';
import { RatingsModule } from './ratings/index.js';
import { RegistersModule } from './registers/index.js';
import { ReceiptsModule } from './receipts/index.js';
import { RequestsModule } from './requests/index.js';
import { RevealsModule } from './reveals/index.js';
import { SCHEMA } from './schema.js';
import { ServicesModule } from './services/index.js';
import { SummonsModule } from './summons/index.js';
import { LeavingModule } from './leaving/index.js';
import { MembersModule } from './members/index.js';
import { SignInModule } from './sign-in/index.js';
import { ServiceVisitsModule } from './service-visits/index.js';
import { BindingsModule } from './bindings/index.js';
import { VisitReportsModule } from './visit-reports/index.js';

export type AppOptions = Omit<PlatformOptions, 'schema'>;

class AppModule {}

export function appModule(options: AppOptions): DynamicModule {
  return {
    module: AppModule,
    imports: [
      PlatformModule.with({ ...options, schema: SCHEMA }),
      AccountsModule,
      AuditLogModule,
      CardsModule,
      DemoModule,
      DepartmentsModule,
      DeputiesModule,
      EnterprisesModule,
      FollowUpsModule,
      InspectionsModule,
      IntakeModule,
      MessagesModule,
      NoticesModule,
      PersonsModule,
      PoliciesModule,
      RatingsModule,
      RegistersModule,
      ReceiptsModule,
      RequestsModule,
      RevealsModule,
      ServicesModule,
      SummonsModule,
      SignInModule,
      BindingsModule,
      MembersModule,
      LeavingModule,
      ServiceVisitsModule,
      VisitReportsModule,
    ],
  };
}
