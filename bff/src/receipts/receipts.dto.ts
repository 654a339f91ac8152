import {
  IdField,
  InstantField,
  DateField,
  IntField,
  NestedField,
  OneOfField,
  PageQuery,
  TextField,
} from '../platform/index.js';

export class AuditHeadDto {
  @IntField({ description: '1: the form described here' })
  version: 1;

  @TextField({ description: 'The district’s six digits' })
  issuer: string;

  @DateField({ description: 'One a day' })
  date: string;

  @InstantField()
  at: string;

  @IntField({ description: 'Number of the last link of the chain' })
  seq: number;

  @TextField({ description: 'That link, in hex' })
  link: string;

  @IntField({ description: 'The first link that the head before did not cover' })
  from: number;

  @TextField({ description: 'Root, in hex, of the Merkle tree (RFC 6962) over the links `from` to `seq`' })
  root: string;

  @TextField({ nullable: true, description: 'SHA-256 of the canonical JSON of the head before' })
  previous: string | null;

  @TextField()
  keyId: string;

  @TextField({
    description: 'Ed25519 over `anqi-audit-head`, a line feed and the canonical JSON of the rest',
  })
  signature: string;
}

export class AuditKeyDto {
  @TextField()
  id: string;

  @TextField({ description: 'Ed25519, 32 bytes in base64url' })
  publicKey: string;
}

export class AuditHeadPage {
  @NestedField(() => AuditHeadDto, { list: true })
  items: AuditHeadDto[];

  @TextField({ nullable: true })
  nextCursor: string | null;

  @NestedField(() => AuditKeyDto, { list: true, description: 'By these, heads and receipts are signed' })
  keys: AuditKeyDto[];
}

export class AuditHeadQuery extends PageQuery {}

export class ReceiptSealDto {
  @IntField()
  seq: number;

  @TextField()
  link: string;
}

export class ReceiptProofDto {
  @NestedField(() => AuditHeadDto)
  head: AuditHeadDto;

  @TextField({ list: true, description: 'What is hashed in beside the leaf, from the leaf upwards, in hex' })
  path: string[];
}

export class ReceiptDto {
  @IntField()
  version: 1;

  @TextField()
  issuer: string;

  @TextField()
  action: string;

  @TextField()
  subjectType: string;

  @IdField()
  subjectId: string;

  @InstantField()
  at: string;

  @IdField()
  rowId: string;

  @TextField({ description: 'Keyed digest of all that the row says, in hex' })
  tag: string;

  @NestedField(() => ReceiptSealDto, { nullable: true, description: 'Its place in the chain' })
  seal: ReceiptSealDto | null;

  @NestedField(() => ReceiptProofDto, { nullable: true, description: 'That a published head covers it' })
  proof: ReceiptProofDto | null;

  @TextField()
  keyId: string;

  @TextField({ description: 'Ed25519 over `anqi-receipt`, a line feed and the canonical JSON of the rest' })
  signature: string;
}

export class ReceiptList {
  @NestedField(() => ReceiptDto, { list: true })
  items: ReceiptDto[];
}

export class ReceiptCheck {
  @TextField({ min: 2, max: 20_000, description: 'The receipt as it was kept: JSON' })
  receipt: string;
}

export const RECEIPT_VERDICTS = ['whole', 'waiting', 'contradicted', 'not-ours'] as const;

export class ReceiptChecked {
  @OneOfField(RECEIPT_VERDICTS, { name: 'ReceiptVerdict' })
  verdict: (typeof RECEIPT_VERDICTS)[number];
}
