import { DEVICE_APPS, DEVICE_SYSTEMS, type DeviceApp, type DeviceSystem } from '@anqi/shared';
import { InstantField, NestedField, OneOfField, TextField } from '../platform/index.js';
import { SignedInHere } from './sign-in.dto.js';

const KEY = { min: 20, max: 64, pattern: /^[\w-]+$/ };

export class TicketKeys {
  @TextField({ ...KEY, description: 'What the QR code says' })
  ticket: string;

  @TextField({ ...KEY, description: 'What the browser keeps to itself' })
  secret: string;
}

export class SignInTicket extends TicketKeys {
  @InstantField()
  goodUntil: string;
}

export class TicketState {
  @TextField({ nullable: true, max: 2, description: 'To be typed on the phone; null: nobody has scanned' })
  number: string | null;

  @NestedField(() => SignedInHere, { nullable: true, description: 'Confirmed: told once' })
  signedIn: SignedInHere | null;
}

export class ScannedTicket {
  @TextField({ ...KEY, description: 'What the QR code says' })
  ticket: string;
}

export class TicketConfirmation extends ScannedTicket {
  @TextField({ pattern: /^\d{2}$/, max: 2, description: 'The number that the browser shows' })
  number: string;
}

/** Which browser asks. */
export class AskingBrowser {
  @OneOfField(DEVICE_APPS, { name: 'DeviceApp' })
  app: DeviceApp;

  @OneOfField(DEVICE_SYSTEMS, { name: 'DeviceSystem' })
  system: DeviceSystem;

  @InstantField()
  askedAt: string;

  @InstantField()
  goodUntil: string;
}
