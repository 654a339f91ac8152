import { BooleanField, IdField, NestedField, OneOfField, PageQuery, TextField } from '../platform/index.js';
import type { EnterpriseEntity } from './enterprise.entity.js';

export class EnterpriseSummary {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @TextField()
  creditCode: string;

  @OneOfField(['A', 'B', 'C', 'D'], { nullable: true, name: 'Grade' })
  grade: 'A' | 'B' | 'C' | 'D' | null;

  @BooleanField()
  passivelyMonitored: boolean;

  @TextField()
  town: string;

  @TextField()
  address: string;

  @TextField({ description: 'Line of business' })
  kind: string;
}

export class EnterpriseSite {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @TextField()
  address: string;
}

export class EnterpriseView extends EnterpriseSummary {
  @NestedField(() => EnterpriseSite, { list: true, description: 'In use today, by name' })
  sites: EnterpriseSite[];
}

export class EnterprisePage {
  @NestedField(() => EnterpriseSummary, { list: true })
  items: EnterpriseSummary[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class EnterpriseQuery extends PageQuery {
  @TextField({
    optional: true,
    max: 60,
    description: 'Part of the name, or the beginning of the credit code',
  })
  query?: string;
}

export function presentEnterprise(
  enterprise: Pick<EnterpriseEntity, keyof EnterpriseSummary>,
): EnterpriseSummary {
  const { id, name, creditCode, grade, passivelyMonitored, town, address, kind } = enterprise;
  return { id, name, creditCode, grade, passivelyMonitored, town, address, kind };
}
