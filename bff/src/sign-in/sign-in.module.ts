import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { MessagesModule } from '../messages/index.js';
import { Jobs, SessionSource } from '../platform/index.js';
import { AdmissionCodes } from './admission-codes.js';
import { AdmissionsController } from './admissions.controller.js';
import { Admit } from './admit.js';
import { Attempts } from './attempts.js';
import { ConfirmTicket } from './confirm-ticket.js';
import { Devices } from './devices.js';
import { DevicesController } from './devices.controller.js';
import { Enrol } from './enrol.js';
import { ForgetSignIns } from './forget-sign-ins.js';
import { OpenSession } from './open-session.js';
import { RenewSession } from './renew-session.js';
import { Tokens } from './session-tokens.js';
import { Sessions } from './sessions.js';
import { ShutOut } from './shut-out.js';
import { SignInByPassword } from './sign-in-by-password.js';
import { SignInByWechat } from './sign-in-by-wechat.js';
import { SignInTicketsController } from './sign-in-tickets.controller.js';
import { SignInTickets } from './sign-in-tickets.js';
import { SignInController } from './sign-in.controller.js';

/** Global, because the platform's guard asks it whose an access token is. */
@Global()
@Module({
  imports: [AccountsModule, EnterprisesModule, MessagesModule],
  controllers: [SignInController, SignInTicketsController, DevicesController, AdmissionsController],
  providers: [
    AdmissionCodes,
    Admit,
    Attempts,
    ConfirmTicket,
    Devices,
    Enrol,
    ForgetSignIns,
    OpenSession,
    RenewSession,
    Sessions,
    ShutOut,
    SignInByPassword,
    SignInByWechat,
    SignInTickets,
    Tokens,
    { provide: SessionSource, useExisting: Sessions },
  ],
  exports: [AdmissionCodes, Admit, Attempts, Sessions, SessionSource, ShutOut],
})
export class SignInModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly forgetSignIns: ForgetSignIns,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.forgetSignIns);
  }
}
