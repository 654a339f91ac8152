import { Global, Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { ActorSource } from '../platform/index.js';
import { Accounts } from './accounts.js';
import { Memberships } from './memberships.js';
import { OpenWork } from './open-work.js';
import { ReadSession } from './read-session.js';
import { SessionController } from './session.controller.js';

/** Global, because the platform's guard asks it who an account is. */
@Global()
@Module({
  imports: [DepartmentsModule, EnterprisesModule],
  controllers: [SessionController],
  providers: [Accounts, Memberships, OpenWork, ReadSession, { provide: ActorSource, useExisting: Accounts }],
  exports: [Accounts, Memberships, OpenWork, ReadSession, ActorSource],
})
export class AccountsModule {}
