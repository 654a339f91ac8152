import type { Advice, Decision, PolicyPack, Remedy } from '@anqi/shared';
import type { FilingContext } from '../../api';
import type { FilingForm, FormStep } from './form';
import type { FormEvent } from './form-reducer';
import type { LiveDecision } from './live-decision';
import type { Submission } from './submission';

/** The decision that the form shows, and whose it is. */
export interface ShownDecision {
  decision: Decision;
  /** The server's word on exactly this draft; else the phone's own. */
  isFinal: boolean;
}

/** Everything a step of the form shows and does. */
export interface Filing {
  form: FilingForm;
  context: FilingContext;
  policy: PolicyPack;
  officerId: string | null;
  live: LiveDecision | null;
  shown: ShownDecision | null;
  advice: Advice[];
  submission: Submission;
  /** The field that a remedy leads to, until one goes elsewhere. */
  askedField: string | null;
  /** What was typed before is back. */
  restored: boolean;
  /** The filer has tapped to file: what is missing is now said at its field. */
  tried: boolean;
  change: (event: FormEvent) => void;
  go: (step: FormStep) => void;
  mend: (remedy: Remedy) => void;
  submit: () => void;
  /** Files under the decision that the server showed. */
  confirm: (decision: Decision) => void;
  startOver: () => void;
}
