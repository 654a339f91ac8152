import { ratingLevelTexts } from '@anqi/shared/wording/ratings';
import { requestOutcomeTexts, requestStatusTexts } from '@anqi/shared/wording/requests';
import { requestText } from '@anqi/shared/wording/ui/requests';
import type { HandledWith, RequestView } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Facts, List, Row, Status, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import type { RequestPartProps } from './request-head';
import { OUTCOME_TONES, REQUEST_TONES } from './request-tone';

const open = (id: string) => navigation.open('packages/requests/request/index', { id });

/** It is answered with another one: how that stands and what was answered, not whose it is. */
export function HandledWithCard({ request, isOwn }: RequestPartProps) {
  const say = useText(requestText);
  const language = useLanguage();
  const { handledWith: main, duplicateOf, satisfaction, actions } = request;
  if (main === null) return null;
  const rated =
    satisfaction === null ? '' : ratingLevelTexts[`${satisfaction.rating as 1 | 2 | 3 | 4 | 5}`][language];
  return (
    <Card
      id="handled-with"
      title={say('handled-with')}
      action={<Status tone={REQUEST_TONES[main.status]}>{requestStatusTexts[main.status][language]}</Status>}
    >
      <Words>{say(isOwn ? 'handled-with.own' : 'handled-with.staff')}</Words>
      <Answer main={main} isOwn={isOwn} />
      <Facts
        rows={[
          {
            name: say('handled-with.due'),
            value: main.dueAt === null ? '' : <Due at={main.dueAt} provisional={main.provisional} />,
          },
          {
            name: say(isOwn ? 'satisfaction.own' : 'satisfaction'),
            value: [rated, satisfaction?.words].filter(Boolean).join(' · '),
          },
        ]}
      />
      {isOwn && actions.includes('unlink') ? (
        <Words className="small muted">{say('handled-with.apart')}</Words>
      ) : null}
      {duplicateOf === null ? null : (
        <Button small tone="plain" onTap={() => open(duplicateOf)}>
          {say('duplicate.open')}
        </Button>
      )}
    </Card>
  );
}

function Answer({ main: { answer, outcome }, isOwn }: { main: HandledWith; isOwn: boolean }) {
  const say = useText(requestText);
  const language = useLanguage();
  if (answer === null) return isOwn ? <Words className="muted">{say('handled-with.wait')}</Words> : null;
  return (
    <Box className="stack stack--tight">
      <Box className="side-by-side">
        <Words className="strong">{say('handled-with.answer')}</Words>
        {outcome === null ? null : (
          <Status tone={OUTCOME_TONES[outcome]}>{requestOutcomeTexts[outcome][language]}</Status>
        )}
      </Box>
      <Words className="as-written">{answer}</Words>
    </Box>
  );
}

function Due({ at, provisional }: { at: string; provisional: boolean }) {
  const say = useText(requestText);
  const dates = useDates();
  return (
    <Box className="side-by-side">
      <Words>{say('due.at', { at: dates.instant(at) })}</Words>
      {provisional ? <Status tone="quiet">{say('due.provisional')}</Status> : null}
    </Box>
  );
}

/** Those that are answered with this one: each to whoever may read it, of the others how many. */
export function LinkedCard({ request: { linked } }: { request: RequestView }) {
  const say = useText(requestText);
  const dates = useDates();
  const { count, items } = linked;
  if (count === 0) return null;
  const hidden = count - items.length;
  return (
    <Card id="linked" title={say('linked')} action={<Status>{say('linked.count', { n: count })}</Status>}>
      {items.length === 0 ? null : (
        <List label={say('linked')}>
          {items.map(({ id, enterprise, summary, number, createdAt }) => (
            <Row
              key={id}
              title={enterprise.name}
              note={summary}
              meta={[number, dates.instant(createdAt)].join(' · ')}
              onTap={() => open(id)}
            />
          ))}
        </List>
      )}
      {hidden > 0 ? <Words className="muted">{say('linked.hidden', { n: hidden })}</Words> : null}
    </Card>
  );
}
