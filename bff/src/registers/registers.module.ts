import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { PoliciesModule } from '../policies/index.js';
import { KeepRegister } from './keep-register.js';
import { ReadRegister } from './read-register.js';
import { RegistersController } from './registers.controller.js';
import { Registers } from './registers.js';
import { RollGrades } from './roll-grades.js';

@Module({
  imports: [AccountsModule, PoliciesModule],
  controllers: [RegistersController],
  providers: [Registers, ReadRegister, KeepRegister, RollGrades],
})
export class RegistersModule {}
