import {
  addDays,
  COMPLEXITIES,
  complexityToHandle,
  extensionGrounds,
  REQUEST_OUTCOMES,
  SESSION_KINDS,
  type RatingLevel,
  type RequestEvent,
} from '@anqi/shared';
import { ratingLevelTexts } from '@anqi/shared/wording/ratings';
import {
  complexityTexts,
  extensionGroundTexts,
  requestFieldTexts,
  requestOutcomeTexts,
  sessionKindTexts,
} from '@anqi/shared/wording/requests';
import { requestCauseText } from '@anqi/shared/wording/requests-causes';
import { requestWorkText } from '@anqi/shared/wording/ui/request-work';
import type { RequestView } from '../../api';
import { ChooseOne, DateField, Field, Levels, TextField, useLanguage, useText } from '../../ui';
import { OutcomeField } from '../approvals/outcome-field';
import { LEVELS } from '../rating/levels';
import { PhotoField } from '../requests/photo-field';
import { fieldsOf, takesPhotos } from './acts';
import { handlingDue } from './act-form';
import { useFault, type FieldsProps, type OneFieldProps } from './field-props';
import { AssigneeField, AssignmentFields } from './people-fields';
import { DuplicateField } from './duplicate-field';

/** The fields that the table of transitions asks for, in its order; photos last. */
export function ActFields(props: FieldsProps) {
  return (
    <>
      {fieldsOf(props.request, props.event).map(({ field, optional }) => (
        <OneField key={field} {...props} field={field} optional={optional} />
      ))}
      {takesPhotos(props.event) ? (
        <PhotoField
          photos={props.form.photos}
          error={null}
          onChange={(next) => props.change((before) => ({ photos: next(before.photos) }))}
        />
      ) : null}
    </>
  );
}

function OneField(props: OneFieldProps) {
  switch (props.field) {
    case 'words':
      return <WordsField {...props} />;
    case 'outcome':
      return <CameOf {...props} />;
    case 'assignment':
      return <AssignmentFields {...props} />;
    case 'until':
      return <UntilField {...props} />;
    case 'duplicate-of':
      return <DuplicateField {...props} />;
    case 'assignee':
      return <AssigneeField {...props} />;
    case 'rating':
      return <RatingField {...props} />;
    case 'complexity':
    case 'ground':
    case 'session':
      return <Radios {...props} field={props.field} />;
    case 'category':
    case 'level':
      return null;
  }
}

const MOST_WORDS = 2000;
const MOST_RATING_WORDS = 500;

function WordsField(props: OneFieldProps) {
  const label = useWordsLabel(props.event);
  return (
    <TextField
      id="act-words"
      label={label}
      long
      optional={props.optional}
      maxLength={props.event === 'rate' ? MOST_RATING_WORDS : MOST_WORDS}
      value={props.form.words}
      error={useFault(props)}
      onValue={(words) => props.change({ words })}
    />
  );
}

function useWordsLabel(event: RequestEvent): string {
  const say = useText(requestWorkText);
  switch (event) {
    case 'answer':
    case 'answer-on-the-spot':
      return say('words.answer');
    case 'extend':
    case 'propose-extension':
      return say('words.extension');
    case 'call-satisfied':
    case 'call-dissatisfied':
      return say('words.call');
    case 'decide-scheduling':
      return say('words.scheduling');
    case 'ask-material':
      return say('words.ask-material');
    case 'return':
    case 'unlink':
    case 'contest':
    case 'refuse-extension':
    case 'refuse-close-out':
    case 'escalate':
    case 'supervise':
    case 'pass-to-centre':
    case 'stop-waiting':
      return say('words.reason');
    default:
      return say('words');
  }
}

/** What came of it and, for the analysis, why it came up. */
function CameOf(props: OneFieldProps) {
  const say = useText(requestWorkText);
  const language = useLanguage();
  const { form, change, request } = props;
  return (
    <>
      <OutcomeField
        id="act-outcome"
        label={requestFieldTexts.outcome[language]}
        error={useFault(props)}
        outcomes={REQUEST_OUTCOMES}
        texts={requestOutcomeTexts}
        value={form.outcome}
        onValue={(outcome) => change({ outcome })}
      />
      {request.causes.length > 0 ? (
        <ChooseOne
          id="act-cause"
          label={say('cause')}
          hint={say('cause.hint')}
          optional
          options={request.causes.map((id) => ({ id, title: requestCauseText(id, language) }))}
          value={form.cause}
          onValue={(cause) => change({ cause })}
        />
      ) : null}
    </>
  );
}

function Radios(props: OneFieldProps & { field: 'complexity' | 'ground' | 'session' }) {
  const language = useLanguage();
  const { field, form, change, request } = props;
  const common = { id: `act-${field}`, label: requestFieldTexts[field][language], error: useFault(props) };
  switch (field) {
    case 'complexity':
      return (
        <OutcomeField
          {...common}
          outcomes={COMPLEXITIES}
          texts={complexityTexts}
          value={form.complexity}
          onValue={(complexity) => change({ complexity })}
        />
      );
    case 'ground':
      return (
        <OutcomeField
          {...common}
          outcomes={groundsOf(request)}
          texts={extensionGroundTexts}
          value={form.ground}
          onValue={(ground) => change({ ground })}
        />
      );
    case 'session':
      return (
        <OutcomeField
          {...common}
          outcomes={SESSION_KINDS}
          texts={sessionKindTexts}
          value={form.session}
          onValue={(session) => change({ session })}
        />
      );
  }
}

/** Without a definite answer only where the matter is complex (S001 二(一)3). */
function groundsOf({ complexity, departments }: RequestView) {
  const handling = departments.filter(({ part }) => part !== 'first-unit');
  const units = new Set(handling.map(({ department }) => department.id)).size;
  return extensionGrounds(complexityToHandle(complexity ?? 'general', units));
}

function UntilField(props: OneFieldProps) {
  const language = useLanguage();
  const due = handlingDue(props.request);
  return (
    <DateField
      id="act-until"
      label={requestFieldTexts.until[language]}
      value={props.form.until}
      from={due === null ? undefined : addDays(due, 1)}
      error={useFault(props)}
      onValue={(until) => props.change({ until })}
    />
  );
}

function RatingField(props: OneFieldProps) {
  const language = useLanguage();
  const label = requestFieldTexts.rating[language];
  return (
    <Field id="act-rating" label={label} error={useFault(props)}>
      <Levels<RatingLevel>
        label={label}
        options={LEVELS.map((level) => ({ level, title: ratingLevelTexts[`${level}`][language] }))}
        value={props.form.rating}
        onValue={(rating) => props.change({ rating })}
      />
    </Field>
  );
}
