import { CODE_VERDICTS, type CodeVerdict, type ScanKind } from '@anqi/shared';
import { ApiSchema } from '@nestjs/swagger';
import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  OneOfField,
  QueryIntField,
  TextField,
} from '../../platform/index.js';
import { NameOnlyDto, VerifiedVisitDto } from './visit-card.dto.js';
import { NamedDto } from '../plans/plan-row.dto.js';

const SCAN_KINDS = [
  'inspection-code',
  'plan-code',
  'contact-card',
  'credit-code',
  'licence-link',
  'other-district',
  'retired-key',
  'foreign',
  'unknown',
] as const;
export const SCAN_ACTIONS = [
  'verify',
  'file-plan',
  'look-up-visits',
  'rate',
  'open-card',
  'type-credit-code',
] as const;
export type ScanAction = (typeof SCAN_ACTIONS)[number];
const MOST_HOURS = 12;

@ApiSchema({ name: 'ScanRequest' })
export class ScanDto {
  @TextField({ min: 1, max: 2000 })
  text: string;
}

@ApiSchema({ name: 'ScannedEnterprise' })
export class ScannedEnterpriseDto extends NamedDto {
  @TextField()
  creditCode: string;
}

@ApiSchema({ name: 'ScanResult' })
export class ScanResultDto {
  @OneOfField(SCAN_KINDS, { name: 'ScanKind' })
  kind: ScanKind;

  @TextField({ nullable: true })
  token: string | null;

  @NestedField(() => ScannedEnterpriseDto, { nullable: true })
  enterprise: ScannedEnterpriseDto | null;

  @BooleanField({ description: 'Its check character is wrong, as some early codes are' })
  creditCodeWarning: boolean;

  @TextField({ nullable: true, description: 'Name of the other district whose code it is' })
  district: string | null;

  @OneOfField(SCAN_ACTIONS, { name: 'ScanAction', list: true, description: 'What the asker may do with it' })
  actions: ScanAction[];
}

@ApiSchema({ name: 'CodeVerificationRequest' })
export class CodeVerificationDto {
  @TextField({ min: 1, max: 400 })
  token: string;
}

@ApiSchema({ name: 'Verification' })
export class VerificationDto {
  @OneOfField(CODE_VERDICTS, { name: 'CodeVerdict' })
  verdict: CodeVerdict;

  @InstantField()
  checkedAt: string;

  @NestedField(() => VerifiedVisitDto, { nullable: true })
  visit: VerifiedVisitDto | null;

  @TextField({ description: 'Where to call and verify' })
  callPhone: string;

  @TextField({ nullable: true, description: 'Name of the other district that the code says it is of' })
  district: string | null;
}

@ApiSchema({ name: 'VisitLookupRequest' })
export class VisitLookupDto {
  @IdField({ optional: true })
  enterpriseId?: string;

  @TextField({ optional: true, max: 18 })
  creditCode?: string;
}

@ApiSchema({ name: 'VisitLookup' })
export class VisitLookupAnswerDto {
  @NestedField(() => NameOnlyDto, { nullable: true })
  enterprise: NameOnlyDto | null;

  @NestedField(() => VerifiedVisitDto, {
    list: true,
    description: "Today's announced visits, and those seen on site",
  })
  visits: VerifiedVisitDto[];

  @TextField()
  callPhone: string;
}

export class CodesQuery {
  @QueryIntField({
    optional: true,
    min: 1,
    max: MOST_HOURS,
    description: `${MOST_HOURS} unless said otherwise`,
  })
  hours?: number;
}

@ApiSchema({ name: 'LiveCode' })
export class LiveCodeDto {
  @InstantField()
  validFrom: string;

  @TextField()
  link: string;
}

@ApiSchema({ name: 'InspectionCodes' })
export class InspectionCodesDto {
  @IdField()
  planId: string;

  @IntField()
  periodSeconds: number;

  @OneOfField(CODE_VERDICTS, { name: 'CodeVerdict' })
  verdictNow: CodeVerdict;

  @NestedField(() => VerifiedVisitDto)
  card: VerifiedVisitDto;

  @NestedField(() => LiveCodeDto, { list: true })
  codes: LiveCodeDto[];
}

@ApiSchema({ name: 'CodePublicKey' })
export class CodePublicKeyDto {
  @TextField({ description: 'As in the tokens' })
  id: string;

  @TextField({ description: 'Ed25519, 32 bytes in base64url' })
  publicKey: string;
}

@ApiSchema({ name: 'OtherDistrict' })
export class OtherDistrictDto {
  @TextField({ description: 'The issuer in its live codes' })
  code: string;

  @TextField()
  name: string;
}

@ApiSchema({ name: 'CodeKeys' })
export class CodeKeysDto {
  @InstantField({ description: 'By this a phone knows how wrong its own clock is' })
  now: string;

  @TextField({ description: 'The issuer in our live codes: six digits' })
  issuer: string;

  @NestedField(() => CodePublicKeyDto, { list: true })
  keys: CodePublicKeyDto[];

  @NestedField(() => OtherDistrictDto, { list: true })
  others: OtherDistrictDto[];
}
