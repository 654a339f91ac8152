import { useState } from 'react';
import type { RequestEvent } from '@anqi/shared';
import { complexityTexts, extensionGroundTexts, requestEventTexts } from '@anqi/shared/wording/requests';
import { requestWorkText } from '@anqi/shared/wording/ui/request-work';
import type { RequestTimelineEntry, RequestView } from '../../api';
import { device } from '../../platform/device';
import { Box, Button, Facts, Fold, Note, useLanguage, useText, Words } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import { OutcomeField } from '../approvals/outcome-field';
import { useDates } from '../dates/use-dates';
import { useReminders } from '../messages/use-reminders';
import { ProblemNote } from '../problem-note';
import type { OpenRequest } from '../requests/open-request';
import { useKeptForm } from '../use-kept-form';
import { ActFields } from './act-fields';
import { beginForm, bodyOf, contestedAs, faultsOf } from './act-form';
import type { Act } from './acts';
import { formName, useActWrite } from './use-acting';

export interface ActSheetProps {
  open: OpenRequest;
  act: Act;
  onClose: () => void;
}

/** What an enterprise does and then waits for. */
const REMINDED: readonly RequestEvent[] = ['nudge', 'comment', 'reopen'];
const DANGER: readonly RequestEvent[] = ['withdraw', 'refuse-extension', 'refuse-close-out', 'supervise'];

/** One sheet for every event: what it does, what it asks for, and what went wrong. */
export function ActSheet({ open, act, onClose }: ActSheetProps) {
  const say = useText(requestWorkText);
  const language = useLanguage();
  const { request } = open;
  const { form, change, forget } = useKeptForm(formName(request.id, act.id), () => beginForm(request));
  const [event, setEvent] = useState<RequestEvent | null>(act.events.length === 1 ? act.events[0]! : null);
  const [tried, setTried] = useState(false);
  const { busy, problem, changes, send } = useActWrite(open);
  const reminders = useReminders('request');
  const isOver = changes !== null && event !== null && !request.actions.includes(event);
  const title = act.id === 'call' ? say('call') : requestEventTexts[act.id][language];
  const press = async () => {
    setTried(true);
    if (event === null || Object.keys(faultsOf(form, request, event)).length > 0) return;
    if (REMINDED.includes(event)) void reminders.ask();
    const came = await send(bodyOf(form, request, event), form.photos);
    if (came === 'refused') return;
    if (came === 'done') forget();
    onClose();
  };
  return (
    <FormSheet
      id="act-yes"
      title={title}
      danger={event !== null && DANGER.includes(event)}
      busy={busy}
      disabled={isOver}
      onYes={() => void press()}
      onClose={onClose}
    >
      <Changes changes={changes} isOver={isOver} />
      <About request={request} id={act.id} />
      <CallResult act={act} value={event} tried={tried} onValue={setEvent} />
      {isOver && form.words !== '' ? <Words className="quote as-written">{form.words}</Words> : null}
      {event === null || isOver ? null : (
        <ActFields
          {...{ request, event, form, change, faults: tried ? faultsOf(form, request, event) : {} }}
        />
      )}
      <ProblemNote problem={problem} />
    </FormSheet>
  );
}

interface CallResultProps {
  act: Act;
  value: RequestEvent | null;
  tried: boolean;
  onValue: (event: RequestEvent) => void;
}

/** A call has one of several results; every other sheet is for one event. */
function CallResult({ act, value, tried, onValue }: CallResultProps) {
  const say = useText(requestWorkText);
  if (act.id !== 'call') return null;
  return (
    <OutcomeField
      id="act-call"
      label={say('call.result')}
      error={tried && value === null ? say('missing') : null}
      outcomes={act.events}
      texts={requestEventTexts}
      value={value}
      onValue={onValue}
    />
  );
}

/** Who was faster, and with what. */
function Changes({ changes, isOver }: { changes: RequestTimelineEntry[] | null; isOver: boolean }) {
  const say = useText(requestWorkText);
  const language = useLanguage();
  const dates = useDates();
  if (changes === null) return null;
  return (
    <Note tone="warn" live id="act-changes" title={say('conflict')}>
      {changes.map(({ event, at, actorName }, index) => (
        <Words key={index}>
          {[dates.instant(at), actorName, requestEventTexts[event][language]].filter(Boolean).join(' · ')}
        </Words>
      ))}
      <Words>{say(isOver ? 'conflict.over' : 'conflict.kept')}</Words>
    </Note>
  );
}

/** What has to be known before it is done. */
function About({ request, id }: { request: RequestView; id: Act['id'] }) {
  const say = useText(requestWorkText);
  const language = useLanguage();
  switch (id) {
    case 'call':
      return <CallScript request={request} />;
    case 'agree-extension':
    case 'refuse-extension':
      return <Proposal request={request} agrees={id === 'agree-extension'} />;
    case 'settle-contest': {
      const contested = contestedAs(request);
      if (contested === null) return null;
      return <Note>{say('contested.as', { complexity: complexityTexts[contested][language] })}</Note>;
    }
    case 'mark-duplicate':
      return <Words>{say('say.duplicate')}</Words>;
    case 'accept':
    case 'register':
    case 'accept-close-out':
    case 'withdraw':
    case 'unlink':
    case 'feed-back':
    case 'nudge':
    case 'pass-on':
    case 'escalate':
    case 'supervise':
    case 'ask-material':
      return <Words>{say(`say.${id}`)}</Words>;
    default:
      return null;
  }
}

function Proposal({ request, agrees }: { request: RequestView; agrees: boolean }) {
  const say = useText(requestWorkText);
  const language = useLanguage();
  const dates = useDates();
  const { ground, until } = request.extension;
  const words = request.timeline.filter(({ event }) => event === 'propose-extension').pop()?.words;
  return (
    <>
      {until ? (
        <Words className="strong">{say('proposed.until', { date: dates.dayInFull(until) })}</Words>
      ) : null}
      <Facts
        rows={[
          { name: say('proposed.ground'), value: ground ? extensionGroundTexts[ground][language] : '' },
          { name: say('proposed.words'), value: words },
        ]}
      />
      {agrees ? <Words className="small muted">{say('say.agree-extension')}</Words> : null}
    </>
  );
}

const LINES = ['call.script.1', 'call.script.2', 'call.script.3', 'call.script.4'] as const;

/** What the centre says on the telephone, and the number that it calls. */
function CallScript({ request: { number, contact } }: { request: RequestView }) {
  const say = useText(requestWorkText);
  const { phone, masked } = contact;
  return (
    <>
      {phone !== null && !masked ? (
        <Button tone="soft" icon="phone" onTap={() => device.call(phone)}>
          {say('call.phone', { phone })}
        </Button>
      ) : null}
      <Fold title={say('call.script')} open>
        <Box className="quote stack stack--tight">
          {LINES.map((line) => (
            <Words key={line}>{say(line, { number })}</Words>
          ))}
        </Box>
      </Fold>
    </>
  );
}
