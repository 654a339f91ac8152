import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { KeySource } from '../platform/index.js';
import { RequestsModule } from '../requests/index.js';
import { RevealsModule } from '../reveals/index.js';
import { DecideUnmatched } from './decide-unmatched.js';
import { IntakeClientsController } from './intake-clients.controller.js';
import { IntakeContacts } from './intake-contacts.js';
import { IntakeController } from './intake.controller.js';
import { IntakeKeys } from './intake-keys.js';
import { LimitKeys } from './limit-keys.guard.js';
import { ManageClients } from './manage-clients.js';
import { ReadIntake } from './read-intake.js';
import { RegisterIntake } from './register-intake.js';
import { SheetsController } from './spreadsheets/sheets.controller.js';
import { TakeInSheet } from './spreadsheets/take-in-sheet.js';
import { TakeIn } from './take-in.js';
import { UnmatchedController } from './unmatched.controller.js';

/** What comes in from other systems. Global, because the platform's guard asks it whose a key is. */
@Global()
@Module({
  imports: [AccountsModule, EnterprisesModule, RequestsModule, RevealsModule],
  controllers: [IntakeController, IntakeClientsController, UnmatchedController, SheetsController],
  providers: [
    DecideUnmatched,
    IntakeContacts,
    IntakeKeys,
    LimitKeys,
    ManageClients,
    ReadIntake,
    RegisterIntake,
    TakeIn,
    TakeInSheet,
    { provide: KeySource, useExisting: IntakeKeys },
  ],
  exports: [KeySource],
})
export class IntakeModule {}
