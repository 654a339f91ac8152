import type { ClockColour, RequestOutcome, RequestStatus } from '@anqi/shared';
import type { Tone } from '../../ui';

export const REQUEST_TONES: Record<RequestStatus, Tone> = {
  submitted: 'accent',
  registered: 'accent',
  dispatched: 'accent',
  'in-hand': 'accent',
  'awaiting-enterprise': 'warn',
  answered: 'accent',
  'fed-back': 'accent',
  'called-back': 'accent',
  explaining: 'warn',
  'close-out-applied': 'accent',
  closed: 'plain',
  withdrawn: 'plain',
  duplicate: 'plain',
};

export const LIGHT_TONES: Record<ClockColour, Tone> = { green: 'good', amber: 'warn', red: 'bad' };

export const OUTCOME_TONES: Record<RequestOutcome, Tone> = {
  solved: 'good',
  partly: 'warn',
  explained: 'info',
  'not-possible': 'plain',
};
