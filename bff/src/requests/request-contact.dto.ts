import { BooleanField, TextField } from '../platform/index.js';

export class RequestContact {
  @TextField({ nullable: true, description: 'Masked to all but the enterprise' })
  name: string | null;

  @TextField({ nullable: true })
  phone: string | null;

  @BooleanField()
  masked: boolean;

  @BooleanField({ description: 'The reader may see it in full by `POST /contact-reveals`' })
  revealable: boolean;
}
