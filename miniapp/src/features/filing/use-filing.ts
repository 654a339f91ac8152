import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { formatInstant, officerAdvice, type Decision, type Draft, type RuleId } from '@anqi/shared';
import type { FilingContext } from '../../api';
import { clock, useNow } from '../../platform/clock';
import { randomKey } from '../../platform/random-key';
import { draftStore, type DraftPlace } from './draft-store';
import type { Filing, ShownDecision } from './filing';
import { necessityField, type FilingForm, type FormStep } from './form';
import { reduceForm, type FormEvent } from './form-reducer';
import { decideLive, policyFor, type LiveDecision } from './live-decision';
import { mendWith } from './mend';
import { isOrdered } from './period';
import { startForm, type FormOpening } from './start-form';
import { isAnswered, seenOf, serverDecision, type Submission } from './submission';
import { useSubmission } from './use-submission';

export interface FilingStart {
  context: FilingContext;
  place: DraftPlace;
  opening: FormOpening;
  reload: () => void;
}

/** A certificate that ends so soon after the visit is said in time for its renewal. */
const WARN_DAYS = 30;
const MINUTE = 60_000;

/** The filing form: its draft kept on the phone, its decision made there, its filing sent once. */
export function useFiling({ context, place, opening, reload }: FilingStart): Filing {
  const kept = useRef(opening.addItems.length > 0 ? null : draftStore.read(place)).current;
  const [form, dispatch] = useReducer(
    (before: FilingForm, event: FormEvent) =>
      reduceForm(before, event, {
        policy: policyFor(context, before.draft.startsAt),
        items: context.facts.items,
      }),
    null,
    () => kept ?? startForm(context, opening),
  );
  const [tried, setTried] = useState(false);
  const [askedField, setAskedField] = useState<string | null>(null);
  const isOver = useRef(false);
  const minute = Math.floor(useNow(MINUTE / 2) / MINUTE) * MINUTE;
  const live = useMemo(
    () => decideLive(form.draft, context, formatInstant(minute)),
    [form.draft, context, minute],
  );

  const { submission, send, forget } = useSubmission({
    label: context.enterprise.name,
    planId: place.planId ?? null,
    intention: form.intention,
    onAnswered: (answer) => {
      isOver.current = answer.kind === 'filed';
      dispatch({ kind: 'answered' });
      if (answer.kind !== 'filed') reload(); // the phone's facts were older than the server's
    },
  });

  const isTouched = useRef(kept !== null);
  useEffect(() => {
    if (isOver.current) draftStore.discard(place);
    else if (isTouched.current) draftStore.write(place, form);
  });

  const change = (event: FormEvent) => {
    isTouched.current = true;
    if (isAnswered(submission) || submission.kind === 'failed') forget();
    dispatch(event);
  };
  const file = (decision: Decision, draft = live?.draft) => {
    if (draft === undefined || submission.kind === 'sending' || submission.kind === 'queued') return;
    const intention = form.intention ?? {
      key: randomKey(),
      body: { draft, seen: seenOf(decision), version: context.plan?.version, ...complainantOf(form, draft) },
    };
    isTouched.current = true;
    dispatch({ kind: 'intend', intention });
    void send(intention);
  };
  const go = (step: FormStep, asked?: RuleId) => {
    dispatch({ kind: 'go', step });
    setAskedField(asked === undefined ? null : necessityField(asked));
  };
  const submit = () => {
    setTried(true);
    if (live !== null) file(live.decision);
  };

  return {
    form,
    context,
    policy: policyFor(context, form.draft.startsAt),
    officerId: opening.officerId,
    live,
    shown: shownDecision(submission, live),
    advice: isOrdered(form.draft) ? officerAdvice(form.draft, context.officers, WARN_DAYS) : [],
    submission,
    restored: kept !== null && kept.intention === null,
    tried,
    change,
    askedField,
    go,
    mend: (remedy) =>
      mendWith(remedy, { form, context, change, submit, askNecessity: (rule) => go('evidence', rule) }),
    submit,
    confirm: (decision) => file(decision),
    startOver: () => {
      isTouched.current = false;
      draftStore.discard(place);
      forget();
      dispatch({
        kind: 'replace',
        form: startForm(context, { ...opening, now: formatInstant(clock.now()) }),
      });
    },
  };
}

/** With a complaint alone, whatever was typed before another reason was chosen. */
const complainantOf = ({ complainant }: FilingForm, { reason }: Draft) =>
  reason === 'complaint' && complainant ? { complainant } : {};

function shownDecision(submission: Submission, live: LiveDecision | null): ShownDecision | null {
  const decided = serverDecision(submission);
  if (decided !== null) return { decision: decided, isFinal: true };
  return live === null ? null : { decision: live.decision, isFinal: false };
}
