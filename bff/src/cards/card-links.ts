import { linkOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { CodeTags } from '../platform/index.js';

/** What is printed on a card, and back. */
@Injectable()
export class CardLinks {
  constructor(private readonly tags: CodeTags) {}

  tokenOf(codeId: string): string {
    return this.tags.compose({ kind: 'contact-card', codeId });
  }

  /** The link in the printed code; `origin` as `https://example.org`. */
  linkOf(codeId: string, origin: string): string {
    return linkOf(origin, this.tokenOf(codeId));
  }

  isRetired(token: string): boolean {
    return this.tags.isRetired(token);
  }

  /** `null` where the token is no contact card of ours. */
  codeIdOf(token: string): string | null {
    const claims = this.tags.read(token);
    return claims?.kind === 'contact-card' ? claims.codeId : null;
  }
}
