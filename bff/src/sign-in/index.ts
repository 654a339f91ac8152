import { AdmissionCodeEntity } from './admission-code.entity.js';
import { PasswordCredentialEntity } from './password-credential.entity.js';
import { SessionEntity } from './session.entity.js';
import { SignInAttemptsEntity } from './sign-in-attempts.entity.js';
import { SignInTicketEntity } from './sign-in-ticket.entity.js';
import { WechatIdentityEntity } from './wechat-identity.entity.js';

export { AdmissionCodeEntity, PasswordCredentialEntity };
export { TOTP_SEAL } from './seal-purposes.js';
export { AdmissionCodes, type FreshCode } from './admission-codes.js';
export { Admit } from './admit.js';
export { Attempts } from './attempts.js';
export { Sessions } from './sessions.js';
export { ShutOut } from './shut-out.js';
export { SignInModule } from './sign-in.module.js';
export const SIGN_IN_ENTITIES = [
  AdmissionCodeEntity,
  PasswordCredentialEntity,
  SessionEntity,
  SignInAttemptsEntity,
  SignInTicketEntity,
  WechatIdentityEntity,
];
