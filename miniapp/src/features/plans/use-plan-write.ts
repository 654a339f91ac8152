import { planText } from '@anqi/shared/wording/ui/plans';
import { useIntention, type AsksOf, type PlanView, type Problem, type WriteRoute } from '../../api';
import { toast, useText } from '../../ui';
import type { OpenPlan } from './open-plan';

/** Routes that answer the whole plan, with what is allowed next. */
export type PlanRoute =
  | 'POST /plans/{id}/approval'
  | 'POST /plans/{id}/cancellation'
  | 'POST /plans/{id}/officer-replacement'
  | 'POST /plans/{id}/start'
  | 'POST /plans/{id}/finish';

export interface PlanWrite<R extends WriteRoute> {
  busy: boolean;
  problem: Problem | null;
  /** Tells whether it was done or waits in the queue; what goes wrong stays in `problem`. */
  send: (asks: AsksOf<R>) => Promise<boolean>;
}

/** One write on a plan. Where somebody else was faster, the plan is read again and it says so. */
export function usePlanWrite<R extends PlanRoute>(route: R, open: OpenPlan): PlanWrite<R> {
  const say = useText(planText);
  const { busy, problem, submit } = useIntention(route);
  const send = async (asks: AsksOf<R>): Promise<boolean> => {
    const outcome = await submit(asks, open.plan.enterprise.name);
    switch (outcome.kind) {
      case 'done':
        open.answered(outcome.value as PlanView);
        toast(say('action.done'));
        return true;
      case 'queued':
        toast(say('queued'), 'offline');
        return true;
      case 'refused':
        if (outcome.problem.code === 'version-conflict') {
          toast(say('conflict'), 'warn');
          open.reload();
        }
        return false;
      case 'busy':
        return false;
    }
  };
  return { busy, problem, send };
}
