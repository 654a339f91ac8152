import type { PlanStatus } from '@anqi/shared';
import type { Tone } from '../../ui';

export const PLAN_TONES: Record<PlanStatus, Tone> = {
  'awaiting-approval': 'warn',
  approved: 'good',
  started: 'accent',
  finished: 'plain',
  refused: 'bad',
  cancelled: 'plain',
  lapsed: 'plain',
};
