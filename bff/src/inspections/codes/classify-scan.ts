import { can, classifyScan, type CodeSources, mayEver, type ScannedText } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Enterprises, type EnterpriseEntity } from '../../enterprises/index.js';
import { CodeTags, type Actor } from '../../platform/index.js';
import type { ScanAction, ScanResultDto } from './codes.dto.js';

/** What a scanned text is, and what whoever scanned it may do with it. */
@Injectable()
export class ClassifyScan {
  constructor(
    private readonly enterprises: Enterprises,
    private readonly tags: CodeTags,
  ) {}

  async run(actor: Actor | null, text: string, sources: CodeSources): Promise<ScanResultDto> {
    const scanned = classifyScan(text, sources);
    const enterprise = await this.enterpriseOf(scanned);
    const isRevoked = scanned.kind === 'plan-code' && enterprise === null;
    return {
      kind: isRevoked ? this.kindOfRevoked(scanned) : scanned.kind,
      token: 'token' in scanned && !isRevoked ? scanned.token : null,
      enterprise: enterprise && {
        id: enterprise.id,
        name: enterprise.name,
        creditCode: enterprise.creditCode,
      },
      creditCodeWarning: scanned.kind === 'credit-code' && scanned.warning,
      district: scanned.kind === 'other-district' ? scanned.district.name : null,
      actions: actionsFor(actor, scanned, enterprise),
    };
  }

  private kindOfRevoked({ token }: { token: string }): 'retired-key' | 'foreign' {
    return this.tags.isRetired(token) ? 'retired-key' : 'foreign';
  }

  private async enterpriseOf(scanned: ScannedText): Promise<EnterpriseEntity | null> {
    if (scanned.kind === 'credit-code') return this.enterprises.findByCreditCode(scanned.creditCode);
    if (scanned.kind !== 'plan-code') return null;
    const claims = this.tags.read(scanned.token);
    return claims?.kind === 'plan-code' ? this.enterprises.findByPlanCode(claims.codeId) : null;
  }
}

function actionsFor(
  actor: Actor | null,
  { kind }: ScannedText,
  enterprise: EnterpriseEntity | null,
): ScanAction[] {
  const roles = actor?.roles ?? [];
  switch (kind) {
    case 'inspection-code':
      return mayEver(roles, 'visit.rate') ? ['verify', 'rate'] : ['verify'];
    case 'contact-card':
      return ['open-card'];
    case 'plan-code':
    case 'credit-code':
      return enterprise ? actionsOnEnterprise(actor, enterprise) : ['type-credit-code'];
    case 'licence-link':
    case 'other-district':
    case 'foreign':
    case 'unknown':
      return ['type-credit-code'];
  }
}

/** A licence identifies an enterprise, never who is scanning it: only a member rates. */
function actionsOnEnterprise(actor: Actor | null, { id }: EnterpriseEntity): ScanAction[] {
  const roles = actor?.roles ?? [];
  const isMember = actor?.enterpriseIds.includes(id) ?? false;
  return [
    ...(mayEver(roles, 'plan.file') ? (['file-plan'] as const) : []),
    'look-up-visits',
    ...(isMember && can(roles, 'visit.rate', ['own-enterprise']) ? (['rate'] as const) : []),
  ];
}
