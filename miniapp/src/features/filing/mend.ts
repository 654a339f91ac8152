import { applyRemedy, type Remedy, type RuleId } from '@anqi/shared';
import type { FilingContext } from '../../api';
import { navigation } from '../../platform/navigation';
import type { FilingForm } from './form';
import type { FormEvent } from './form-reducer';

export interface Mendable {
  form: FilingForm;
  context: FilingContext;
  change: (event: FormEvent) => void;
  submit: () => void;
  askNecessity: (rule: RuleId) => void;
}

/** Lets a remedy change the form, or leads to where its filer goes on. */
export function mendWith(remedy: Remedy, { form, context, change, submit, askNecessity }: Mendable): void {
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
      return remedied.rules[0] && askNecessity(remedied.rules[0]);
    case 'ask-coordinator':
      return submit();
  }
}
