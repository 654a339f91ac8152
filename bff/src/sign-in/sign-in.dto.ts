import {
  DEVICE_APPS,
  DEVICE_SYSTEMS,
  type DeviceApp,
  type DeviceSystem,
  SIGN_IN_METHODS,
  type SignInMethod,
} from '@anqi/shared';
import { Session } from '../accounts/index.js';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  TextField,
} from '../platform/index.js';

export class Renewed {
  @TextField({ max: 200, description: 'For the Authorization header, after `Bearer `' })
  accessToken: string;

  @IntField({ description: 'Seconds for which the access token is good' })
  accessSeconds: number;

  @TextField({ max: 200, description: 'Good once' })
  refreshToken: string;
}

export class SignedInHere extends Renewed {
  @TextField({ max: 200, description: 'To be sent at the next sign-in on this device' })
  deviceToken: string;

  @NestedField(() => Session)
  session: Session;
}

export class RenewSignIn {
  @TextField({ min: 1, max: 200 })
  refreshToken: string;
}

const ONE_TIME_PASSWORD = { pattern: /^\d{6}$/, max: 6 };

export class SignInByPassword {
  @TextField({ min: 1, max: 40 })
  login: string;

  @TextField({ min: 1, max: 128 })
  password: string;

  @TextField({ ...ONE_TIME_PASSWORD, description: 'Of the authenticator' })
  oneTimePassword: string;

  @TextField({ optional: true, max: 200, description: '`deviceToken` of an earlier sign-in' })
  deviceToken?: string;
}

const ADMISSION_CODE = { min: 16, max: 24 };

export class SignInByWechat {
  @TextField({ min: 1, max: 128, pattern: /^[\w-]+$/, description: 'As `wx.login` gave it' })
  code: string;

  @TextField({ ...ADMISSION_CODE, optional: true, description: 'Binds this WeChat user to its account' })
  admissionCode?: string;
}

/** A name to sign in by, of which nobody has to think twice how it is written. */
const LOGIN = { pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{2,38}$/, min: 3, max: 39 };

export class Enrol {
  @TextField(ADMISSION_CODE)
  admissionCode: string;

  @TextField(LOGIN)
  login: string;

  @TextField({ min: 1, max: 128 })
  password: string;
}

export class Enrolment {
  @TextField({ description: 'Whose account it is' })
  name: string;

  @TextField({ description: 'In base 32, to be typed where no QR code can be read' })
  secret: string;

  @TextField({ max: 400, description: '`otpauth:` for the QR code' })
  keyUri: string;
}

export class ConfirmEnrolment {
  @TextField(ADMISSION_CODE)
  admissionCode: string;

  @TextField({ ...ONE_TIME_PASSWORD, description: 'The first one of the authenticator' })
  oneTimePassword: string;
}

export class Device {
  @IdField()
  id: string;

  @BooleanField({ description: 'Whether it is the one that asks' })
  isCurrent: boolean;

  @OneOfField(SIGN_IN_METHODS, { name: 'SignInMethod' })
  method: SignInMethod;

  @OneOfField(DEVICE_APPS, { name: 'DeviceApp' })
  app: DeviceApp;

  @OneOfField(DEVICE_SYSTEMS, { name: 'DeviceSystem' })
  system: DeviceSystem;

  @InstantField()
  startedAt: string;

  @InstantField({ description: 'To some ten minutes' })
  usedAt: string;
}

export class Devices {
  @NestedField(() => Device, { list: true })
  items: Device[];
}
