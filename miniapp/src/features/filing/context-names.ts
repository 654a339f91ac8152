import type { FilingContext } from '../../api';
import { namesOf, type Names } from '../decision/use-trace-lines';

/** Names that the trace under the form can cite. */
export function contextNames(context: FilingContext): Names {
  return {
    department: namesOf([...context.departments, context.department]),
    officer: namesOf(context.officers),
    item: namesOf(context.items),
  };
}
