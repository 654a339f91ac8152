import { Injectable } from '@nestjs/common';
import { Policies } from '../policies/index.js';
import type { ClosedDayPreview } from './closed-day-preview.dto.js';
import { PreviewMovedDues } from './preview-moved-dues.js';

/** Which due dates would move if a day were closed, with nothing written. */
@Injectable()
export class PreviewClosedDay {
  constructor(
    private readonly policies: Policies,
    private readonly dues: PreviewMovedDues,
  ) {}

  of(date: string): Promise<ClosedDayPreview> {
    return this.dues.of({ closedDays: [...(this.policies.days().closedDays ?? []), { date, name: '' }] });
  }
}
