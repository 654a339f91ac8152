import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AdmissionCodeEntity } from './admission-code.entity.js';
import { PasswordCredentialEntity } from './password-credential.entity.js';
import { Sessions } from './sessions.js';
import { WechatIdentityEntity } from './wechat-identity.entity.js';

/** Ends every way into an account, and whatever goes on by one. */
@Injectable()
export class ShutOut {
  constructor(private readonly sessions: Sessions) {}

  async run(tx: EntityManager, accountId: string): Promise<void> {
    for (const entity of [AdmissionCodeEntity, PasswordCredentialEntity, WechatIdentityEntity])
      await tx.delete(entity, { accountId });
    await this.sessions.endAll(tx, accountId, { reason: 'removed' });
  }
}
