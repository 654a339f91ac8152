import { complexityToHandle } from '@anqi/shared';
import { complexityTexts } from '@anqi/shared/wording/requests';
import { clockColourTexts, dueTexts, requestClockTexts } from '@anqi/shared/wording/requests-clocks';
import { requestText } from '@anqi/shared/wording/ui/requests';
import { fill } from '@anqi/shared/wording/language';
import type { RequestClockView, RequestView } from '../../api';
import { Box, Card, Fold, Heading, Note, Row, Status, useLanguage, useText, Words, List } from '../../ui';
import { useDates } from '../dates/use-dates';
import { DueDays } from './due-days';
import { clockDue, daysLeft, stageOf, stagesOf, type StageState } from './due';
import { LIGHT_TONES } from './request-tone';

/** By when, why that date, and how every promise before it went. */
export function DueCard({ request }: { request: RequestView }) {
  const say = useText(requestText);
  const due = clockDue(request);
  const stages = stagesOf(request);
  if (stages.length === 0) return null;
  return (
    <Card id="request-due" title={say('due')} action={<Light request={request} />}>
      {due === null ? null : <Due clock={due} request={request} />}
      {stages.length > 1 || due === null ? (
        <Fold title={say('due.stages')}>
          <List label={say('due.stages')}>
            {stages.map((stage) => (
              <Stage key={`${stage.kind} ${stage.startedAt}`} stage={stage} />
            ))}
          </List>
        </Fold>
      ) : null}
    </Card>
  );
}

function Light({ request: { light, provisional } }: { request: RequestView }) {
  const say = useText(requestText);
  const language = useLanguage();
  if (light === null) return null;
  return (
    <Box className="side-by-side">
      {provisional ? <Status tone="quiet">{say('due.provisional')}</Status> : null}
      <Status tone={LIGHT_TONES[light]}>{clockColourTexts[light][language]}</Status>
    </Box>
  );
}

function Due({ clock, request }: { clock: RequestClockView; request: RequestView }) {
  const say = useText(requestText);
  const language = useLanguage();
  const dates = useDates();
  const isPaused = clock.pausedSince !== null;
  return (
    <>
      <Box className="stack stack--tight">
        <Heading level={3}>
          {isPaused ? say('due.paused') : say('due.at', { at: dates.instant(clock.dueAt) })}
        </Heading>
        <Words className="small muted">{requestClockTexts[clock.kind][language]}</Words>
      </Box>
      <Paused clock={clock} />
      {clock.provisional ? <Note tone="quiet">{dueTexts.provisional[language]}</Note> : null}
      {isPaused ? null : (
        <Fold title={say('due.why')}>
          <Length clock={clock} request={request} />
          <DueDays clock={clock} />
        </Fold>
      )}
    </>
  );
}

function Paused({ clock }: { clock: RequestClockView }) {
  const say = useText(requestText);
  const language = useLanguage();
  const dates = useDates();
  if (clock.pausedSince === null) return null;
  const left = daysLeft(clock);
  return (
    <Note tone="warn" title={say('due.paused.since', { at: dates.instant(clock.pausedSince) })}>
      <Words>{left === 0 ? say('due.paused.last') : fill(dueTexts.paused[language], { n: left })}</Words>
    </Note>
  );
}

/** What the matter is promised, before its days are counted. */
function Length({ clock: { kind, days }, request }: { clock: RequestClockView; request: RequestView }) {
  const say = useText(requestText);
  const language = useLanguage();
  const { complexity, departments, extension } = request;
  if (kind !== 'handling' || complexity === null || extension.state === 'agreed') return null;
  const handling = departments
    .filter(({ part }) => part !== 'first-unit')
    .map(({ department }) => department.id);
  const several = complexityToHandle(complexity, new Set(handling).size) !== complexity;
  const n = days.filter(({ counted }) => counted).length;
  return (
    <Words className="small">
      {several
        ? say('due.several', { n })
        : say('due.length', { complexity: complexityTexts[complexity][language], n })}
    </Words>
  );
}

const STAGE_TONES: Record<StageState, 'good' | 'bad' | 'warn' | 'accent'> = {
  kept: 'good',
  late: 'bad',
  paused: 'warn',
  running: 'accent',
};

function Stage({ stage }: { stage: RequestClockView }) {
  const say = useText(requestText);
  const language = useLanguage();
  const dates = useDates();
  const state = stageOf(stage);
  return (
    <Row
      title={requestClockTexts[stage.kind][language]}
      note={say('due.at', { at: dates.momentInFull(stage.dueAt) })}
      trailing={<Status tone={STAGE_TONES[state]}>{say(`due.${state}`)}</Status>}
    />
  );
}
