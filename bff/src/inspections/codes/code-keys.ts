import { Injectable } from '@nestjs/common';
import { Clock, CodeTags, Config } from '../../platform/index.js';
import type { CodeKeysDto } from './codes.dto.js';

/** What a phone needs for checking live codes by itself, the same for everybody. */
@Injectable()
export class CodeKeys {
  constructor(
    private readonly config: Config,
    private readonly tags: CodeTags,
    private readonly clock: Clock,
  ) {}

  read(): CodeKeysDto {
    const { code, others } = this.config.district;
    return {
      now: this.clock.isoNow(),
      issuer: code,
      keys: this.tags.publicKeys,
      others: others.map(({ code: other, name }) => ({ code: other, name })),
    };
  }
}
