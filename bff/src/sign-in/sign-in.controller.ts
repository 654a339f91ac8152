import { Body, Controller, Post } from '@nestjs/common';
import { Asks, Limited, Public } from '../platform/index.js';
import { type Caller, FromCaller } from './caller.js';
import { Enrol } from './enrol.js';
import { RenewSession } from './renew-session.js';
import { SignInByPassword } from './sign-in-by-password.js';
import { SignInByWechat } from './sign-in-by-wechat.js';
import {
  ConfirmEnrolment,
  Enrol as EnrolBody,
  Enrolment,
  Renewed,
  RenewSignIn,
  SignedInHere,
  SignInByPassword as PasswordBody,
  SignInByWechat as WechatBody,
} from './sign-in.dto.js';

/**
 * The doors. None takes an idempotency key: what they answer are secrets, and those are kept nowhere. The limits by
 * address leave room for a building, or a network of telephones, behind one address.
 */
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly byPassword: SignInByPassword,
    private readonly byWechat: SignInByWechat,
    private readonly enrolling: Enrol,
    private readonly renewing: RenewSession,
  ) {}

  @Post('password')
  @Public()
  @Limited(30, 60)
  @Asks(SignedInHere)
  password(@Body() body: PasswordBody, @FromCaller() caller: Caller): Promise<SignedInHere> {
    return this.byPassword.signIn(body, caller);
  }

  @Post('wechat')
  @Public()
  @Limited(120, 60)
  @Asks(SignedInHere)
  wechat(@Body() body: WechatBody, @FromCaller() caller: Caller): Promise<SignedInHere> {
    return this.byWechat.signIn(body, caller);
  }

  @Post('enrolment')
  @Public()
  @Limited(10, 60)
  @Asks(Enrolment)
  enrol(@Body() body: EnrolBody): Promise<Enrolment> {
    return this.enrolling.begin(body);
  }

  @Post('enrolment/confirmation')
  @Public()
  @Limited(10, 60)
  @Asks(SignedInHere)
  confirm(@Body() body: ConfirmEnrolment, @FromCaller() caller: Caller): Promise<SignedInHere> {
    return this.enrolling.confirm(body, caller);
  }

  @Post('renewal')
  @Public()
  @Limited(600, 60)
  @Asks(Renewed)
  renew(@Body() { refreshToken }: RenewSignIn, @FromCaller() { requestId }: Caller): Promise<Renewed> {
    return this.renewing.renew(refreshToken, requestId);
  }
}
