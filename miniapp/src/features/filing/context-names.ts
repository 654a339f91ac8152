import { reasonText } from '@anqi/shared/wording/grounds';
import type { FilingContext } from '../../api';
import { useLanguage } from '../../ui';
import { namesOf, type Names } from '../decision/use-trace-lines';

/** Names that the trace under the form can cite; another plan is called by its reason. */
export function useContextNames({
  departments,
  department,
  officers,
  items,
  facts,
  policy,
}: FilingContext): Names {
  const language = useLanguage();
  const nameOfPlan = ({ id, reason }: { id: string; reason: string }) => ({
    id,
    name: reasonText(reason, language, policy.reasonNames),
  });
  return {
    department: namesOf([...departments, department]),
    officer: namesOf(officers),
    item: namesOf(items),
    plan: namesOf(facts.plans.map(nameOfPlan)),
  };
}
