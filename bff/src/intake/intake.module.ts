import { Global, Module } from '@nestjs/common';
import { EnterprisesModule } from '../enterprises/index.js';
import { KeySource } from '../platform/index.js';
import { RequestsModule } from '../requests/index.js';
import { DecideUnmatched } from './decide-unmatched.js';
import { IntakeClientsController } from './intake-clients.controller.js';
import { IntakeController } from './intake.controller.js';
import { IntakeKeys } from './intake-keys.js';
import { LimitKeys } from './limit-keys.guard.js';
import { ManageClients } from './manage-clients.js';
import { ReadIntake } from './read-intake.js';
import { RegisterIntake } from './register-intake.js';
import { TakeIn } from './take-in.js';
import { UnmatchedController } from './unmatched.controller.js';

/** What comes in from other systems. Global, because the platform's guard asks it whose a key is. */
@Global()
@Module({
  imports: [EnterprisesModule, RequestsModule],
  controllers: [IntakeController, IntakeClientsController, UnmatchedController],
  providers: [
    DecideUnmatched,
    IntakeKeys,
    LimitKeys,
    ManageClients,
    ReadIntake,
    RegisterIntake,
    TakeIn,
    { provide: KeySource, useExisting: IntakeKeys },
  ],
  exports: [KeySource],
})
export class IntakeModule {}
