import { applyRemedy, type Remedy } from '@anqi/shared';
import type { FilingContext } from '../../api';
import { navigation } from '../../platform/navigation';
import type { FilingForm } from './form';
import type { FormEvent } from './form-reducer';

export interface Mendable {
  form: FilingForm;
  context: FilingContext;
  change: (event: FormEvent) => void;
  dispatch: (event: FormEvent) => void;
  submit: () => void;
}

/** Lets a remedy change the form, or leads to where its filer goes on. */
export function mendWith(remedy: Remedy, { form, context, change, dispatch, submit }: Mendable): void {
  const remedied = applyRemedy(remedy, form.draft, context.facts.plans);
  switch (remedied.kind) {
    case 'draft':
      return change({ kind: 'mended', draft: remedied.draft });
    case 'amend':
      return navigation.replace('packages/inspections/filing/index', {
        enterpriseId: context.enterprise.id,
        planId: remedied.planId,
        addItems: remedied.items.join('.'),
      });
    case 'ask-necessity':
      return dispatch({ kind: 'go', step: 'evidence' });
    case 'ask-coordinator':
      return submit();
  }
}
