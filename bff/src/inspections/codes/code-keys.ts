import { Injectable } from '@nestjs/common';
import { canonicalJson, CodeTags, Config, sha256 } from '../../platform/index.js';
import type { CodeKeysDto } from './codes.dto.js';

/** What a phone needs for checking live codes by itself, the same for everybody. */
@Injectable()
export class CodeKeys {
  readonly body: CodeKeysDto;
  /** Its entity tag. */
  readonly tag: string;

  constructor({ district }: Config, tags: CodeTags) {
    this.body = {
      issuer: district.code,
      keys: tags.publicKeys,
      others: district.others.map(({ code, name }) => ({ code, name })),
    };
    this.tag = `"${sha256(canonicalJson(this.body)).slice(0, 32)}"`;
  }
}
