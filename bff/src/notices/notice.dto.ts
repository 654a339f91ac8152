import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  ObjectField,
  TextField,
  toInstant,
} from '../platform/index.js';
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

  @BooleanField()
  read: boolean;
}

export class NoticePage {
  @NestedField(() => Notice, { list: true })
  items: Notice[];

  @TextField({ nullable: true })
  nextCursor: string | null;
}

export class NoticeCounts {
  @IntField()
  unread: number;
}

/** Those named, or every one up to that one. */
export class ReadNotices {
  @IdField({ optional: true, list: true })
  ids?: string[];

  @IdField({ optional: true, description: 'The newest one that was seen: what came later stays unread' })
  upTo?: string;
}

export function presentNotice({ id, kind, at, planId, data, readAt }: NoticeEntity): Notice {
  return { id, kind, at: toInstant(at), planId, data, read: readAt !== null };
}
