import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { Jobs } from '../platform/index.js';
import { RequestsModule } from '../requests/index.js';
import { RevealsModule } from '../reveals/index.js';
import { FindPerson } from './find-person.js';
import { ForgetPersonalData } from './forget-personal-data.js';
import { HandlePersons } from './handle-persons.js';
import { PersonalHoldings } from './personal-holdings.js';
import { PersonsController } from './persons.controller.js';

/** What is held about a person: given out, erased, and forgotten in time. */
@Module({
  imports: [AccountsModule, EnterprisesModule, RequestsModule, RevealsModule],
  controllers: [PersonsController],
  providers: [FindPerson, ForgetPersonalData, HandlePersons, PersonalHoldings],
})
export class PersonsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly forgetPersonalData: ForgetPersonalData,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.forgetPersonalData);
  }
}
