import { ApiSchema } from '@nestjs/swagger';
import { DateField, NestedField, OneOfField, TextField } from '../platform/index.js';
import { MARKED_BY, type MarkedBy } from './complaint-mark.entity.js';

/** Who complained, as the filer knows it. Compared with the list and forgotten. */
@ApiSchema({ name: 'Complainant' })
export class ComplainantDto {
  @TextField({ optional: true, max: 60 })
  name?: string;

  @TextField({ optional: true, max: 40 })
  phone?: string;
}

export const MARK_STANDINGS = ['listed', 'removed'] as const;
export type MarkStanding = (typeof MARK_STANDINGS)[number];

@ApiSchema({ name: 'ComplaintMark' })
export class ComplaintMarkDto {
  @TextField({ description: "The entry's number in the register" })
  entryNo: string;

  @TextField({ description: 'Why it is on the list, and who found so' })
  reason: string;

  @DateField()
  listedFrom: string;

  @DateField({ nullable: true, description: 'Its last day on the list' })
  listedUntil: string | null;

  @OneOfField(MARKED_BY, { name: 'MarkedBy', description: 'A name alone may be that of somebody else' })
  matchedBy: MarkedBy;

  @DateField({ description: 'The day of the filing' })
  markedOn: string;

  @OneOfField(MARK_STANDINGS, {
    name: 'MarkStanding',
    description: '`removed`: the entry has ended since, or says another person now',
  })
  standing: MarkStanding;
}

@ApiSchema({ name: 'ComplaintMarks' })
export class ComplaintMarksDto {
  @NestedField(() => ComplaintMarkDto, { list: true })
  items: ComplaintMarkDto[];
}
