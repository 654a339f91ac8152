import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Audit, Clock, Ids, PersonalDigests, type WriteRequest } from '../platform/index.js';
import { AbnormalComplainantEntity } from './abnormal-complainant.entity.js';
import { ComplaintMarkEntity } from './complaint-mark.entity.js';
import type { ComplainantDto, ComplaintMarkDto, MarkStanding } from './complaint-marks.dto.js';

/** Where the digests of the list are at home: equal numbers of other tables have other ones. */
export const LIST = 'abnormal_complainants';

interface Filed {
  write: WriteRequest;
  subject: { type: 'plan' | 'filing-attempt'; id: string };
  reason: string;
  complainant?: ComplainantDto;
}

type Found = Pick<ComplaintMarkEntity, 'entryId' | 'matchedBy' | 'digest'>;

/** Marks for whoever approves: a complaint of somebody on the list is filed like any other, and looked at twice. */
@Injectable()
export class ComplaintMarks {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly digests: PersonalDigests,
  ) {}

  /** By the list as it is on the day of the filing. Where nobody is stated, an amended complaint keeps its marks. */
  async mark(tx: EntityManager, { write, subject, reason, complainant }: Filed): Promise<void> {
    const isComplaint = reason === 'complaint';
    const { name = '', phone = '' } = (isComplaint && complainant) || {};
    const digests = {
      name: this.digests.of(LIST, 'name', name),
      phone: this.digests.of(LIST, 'phone', phone),
    };
    const isStated = digests.name !== null || digests.phone !== null;
    if (isComplaint && !isStated) return;
    const before = await tx.findBy(ComplaintMarkEntity, { subjectId: subject.id });
    const found = isStated ? await this.find(tx, digests) : [];
    if (!isStated && before.length === 0) return;
    await tx.delete(ComplaintMarkEntity, { subjectId: subject.id });
    await this.insert(tx, subject.id, found);
    await this.audit.record(tx, {
      actor: write.actor,
      action: 'complaint-mark.set',
      subject,
      before: { entries: before.map(({ entryId }) => entryId) },
      after: { entries: found.map(({ entryId, matchedBy }) => ({ entryId, matchedBy })) },
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }

  /** A filing that was accepted afterwards: its marks go with the plan that it made or amended. */
  async carry(tx: EntityManager, { from, to }: { from: string; to: string }): Promise<void> {
    const [marks, held] = [
      await tx.findBy(ComplaintMarkEntity, { subjectId: from }),
      await tx.findBy(ComplaintMarkEntity, { subjectId: to }),
    ];
    const known = new Set(held.map(({ entryId }) => entryId));
    const more = marks.filter(({ entryId }) => !known.has(entryId));
    const rows = more.map((mark) => ({ ...mark, id: this.ids.next(), subjectId: to }));
    if (rows.length > 0) await tx.insert(ComplaintMarkEntity, rows);
  }

  /** As the list has it now, not as it had it when the plan was filed. */
  async read(manager: EntityManager, subjectId: string): Promise<ComplaintMarkDto[]> {
    const marks = await manager.find(ComplaintMarkEntity, { where: { subjectId }, order: { id: 'ASC' } });
    if (marks.length === 0) return [];
    const entries = await manager.findBy(AbnormalComplainantEntity, {
      id: In(marks.map((each) => each.entryId)),
    });
    return marks.flatMap((mark) => {
      const entry = entries.find(({ id }) => id === mark.entryId);
      return entry ? [this.present(mark, entry)] : [];
    });
  }

  /** What the approver had before him is written down with his word. */
  async heed(tx: EntityManager, write: WriteRequest, planId: string): Promise<void> {
    const marks = await this.read(tx, planId);
    if (marks.length === 0) return;
    await this.audit.record(tx, {
      actor: write.actor,
      action: 'complaint-mark.heed',
      subject: { type: 'plan', id: planId },
      before: null,
      after: { marks: marks.map(({ entryNo, matchedBy, standing }) => ({ entryNo, matchedBy, standing })) },
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }

  private async find(
    tx: EntityManager,
    digests: { name: string | null; phone: string | null },
  ): Promise<Found[]> {
    const rows = await tx
      .createQueryBuilder(AbnormalComplainantEntity, 'c')
      .where('(c.phoneDigest = :phone OR c.nameDigest = :name)', digests)
      .andWhere('c.listedFrom <= :today', { today: this.clock.today() })
      .andWhere('(c.listedUntil IS NULL OR c.listedUntil >= :today)')
      .orderBy('c.id')
      .getMany();
    return rows.map(({ id, phoneDigest, nameDigest }) =>
      phoneDigest !== null && phoneDigest === digests.phone
        ? { entryId: id, matchedBy: 'phone', digest: phoneDigest }
        : { entryId: id, matchedBy: 'name', digest: nameDigest ?? '' },
    );
  }

  private async insert(tx: EntityManager, subjectId: string, found: readonly Found[]): Promise<void> {
    const markedOn = this.clock.today();
    const rows = found.map((each) => ({ ...each, id: this.ids.next(), subjectId, markedOn }));
    if (rows.length > 0) await tx.insert(ComplaintMarkEntity, rows);
  }

  private present(mark: ComplaintMarkEntity, entry: AbnormalComplainantEntity): ComplaintMarkDto {
    const { entryNo, reason, listedFrom, listedUntil } = entry;
    const { matchedBy, markedOn } = mark;
    const standing = this.standingOf(mark, entry);
    return { entryNo, reason, listedFrom, listedUntil, matchedBy, markedOn, standing };
  }

  private standingOf(mark: ComplaintMarkEntity, entry: AbnormalComplainantEntity): MarkStanding {
    const today = this.clock.today();
    const isListed = entry.listedFrom <= today && (entry.listedUntil === null || entry.listedUntil >= today);
    const digest = mark.matchedBy === 'phone' ? entry.phoneDigest : entry.nameDigest;
    const isSame = digest === mark.digest || !this.digests.isCurrent(mark.digest);
    return isListed && isSame ? 'listed' : 'removed';
  }
}
