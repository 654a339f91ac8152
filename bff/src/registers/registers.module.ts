import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RequestsModule } from '../requests/index.js';
import { CalendarsController } from './calendar/calendars.controller.js';
import { ImportCalendar } from './calendar/import-calendar.js';
import { KeepRegister } from './keep-register.js';
import { ReadRegister } from './read-register.js';
import { RegistersController } from './registers.controller.js';
import { Registers } from './registers.js';
import { RollGrades } from './roll-grades.js';

@Module({
  imports: [AccountsModule, PoliciesModule, RequestsModule],
  controllers: [RegistersController, CalendarsController],
  providers: [Registers, ReadRegister, KeepRegister, RollGrades, ImportCalendar],
})
export class RegistersModule {}
