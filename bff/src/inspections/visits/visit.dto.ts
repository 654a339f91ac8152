import { VISIT_RESULTS, type VisitResult } from '@anqi/shared';
import { ApiSchema } from '@nestjs/swagger';
import { BooleanField, DateField, InstantField, OneOfField, TextField } from '../../platform/index.js';

@ApiSchema({ name: 'Visit' })
export class VisitDto {
  @InstantField()
  startedAt: string;

  @InstantField({ nullable: true })
  finishedAt: string | null;

  @OneOfField(VISIT_RESULTS, { name: 'VisitResult', nullable: true })
  result: VisitResult | null;

  @TextField({ nullable: true })
  words: string | null;

  @DateField({ nullable: true })
  correctionDueDate: string | null;

  @BooleanField({ description: 'An item is on the list of what is not punished the first time' })
  leniencyHint: boolean;

  @BooleanField({ description: 'A first slight breach was let pass' })
  leniency: boolean;

  @BooleanField({ description: 'An emergency reported later than the policy allows' })
  lateReport: boolean;
}

@ApiSchema({ name: 'StartVisitRequest' })
export class StartVisitDto {
  @InstantField({ optional: true, description: 'When it began, where the phone had no network' })
  at?: string;
}

@ApiSchema({ name: 'FinishVisitRequest' })
export class FinishVisitDto {
  @OneOfField(VISIT_RESULTS, { name: 'VisitResult' })
  result: VisitResult;

  @TextField({ max: 2000, description: 'What the enterprise is told' })
  words: string;

  @DateField({ optional: true, description: 'Needed where a correction is ordered' })
  correctionDueDate?: string;

  @InstantField({ optional: true, description: 'When it ended, where the phone had no network' })
  at?: string;

  @BooleanField({ optional: true })
  leniency?: boolean;
}
