import type { RequestEvent, RequestField } from '@anqi/shared';
import { requestWorkText } from '@anqi/shared/wording/ui/request-work';
import type { RequestView } from '../../api';
import { useText } from '../../ui';
import { useDates } from '../dates/use-dates';
import { handlingDue, type ActForm, type Fault } from './act-form';

export interface FieldsProps {
  request: RequestView;
  event: RequestEvent;
  form: ActForm;
  change: (part: Partial<ActForm> | ((form: ActForm) => Partial<ActForm>)) => void;
  faults: Partial<Record<RequestField, Fault>>;
}

export type OneFieldProps = FieldsProps & { field: RequestField; optional: boolean };

/** What is wrong with the field, in words that say how to mend it. */
export function useFault({ field, faults, request }: OneFieldProps): string | null {
  const say = useText(requestWorkText);
  const dates = useDates();
  const fault = faults[field];
  if (fault === undefined) return null;
  const due = handlingDue(request);
  return say(fault, { date: due === null ? '' : dates.dayInFull(due) });
}
