import { IdField, InstantField, NestedField, ObjectField, TextField, toInstant } from '../platform/index.js';
import type { NoticeEntity } from './notice.entity.js';

export class Notice {
  @IdField()
  id: string;

  @TextField({ description: 'Key of the wording' })
  kind: string;

  @InstantField()
  at: string;

  @IdField({ nullable: true })
  planId: string | null;

  @ObjectField(
    { type: 'object', additionalProperties: true },
    { description: 'What the wording of the kind names' },
  )
  data: Record<string, unknown>;
}

export class NoticePage {
  @NestedField(() => Notice, { list: true })
  items: Notice[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export function presentNotice({ id, kind, at, planId, data }: NoticeEntity): Notice {
  return { id, kind, at: toInstant(at), planId, data };
}
