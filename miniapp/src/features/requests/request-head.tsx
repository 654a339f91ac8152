import { dateOf, formatInstant } from '@anqi/shared';
import { requestCategoryTexts } from '@anqi/shared/wording/requests-categories';
import { requestStaffNotes } from '@anqi/shared/wording/requests-story';
import { requestStatusNotes, requestStatusTexts } from '@anqi/shared/wording/requests';
import { commonText } from '@anqi/shared/wording/ui/common';
import { requestText } from '@anqi/shared/wording/ui/requests';
import type { RequestView } from '../../api';
import { clock } from '../../platform/clock';
import { Box, Card, Facts, Heading, Status, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { reopenableUntil } from './due';
import { REQUEST_TONES } from './request-tone';

export interface RequestPartProps {
  request: RequestView;
  /** Its reader is a member of the enterprise that asked. */
  isOwn: boolean;
}

/** Where it stands and who has it now, before anything else. */
export function RequestHead({ request, isOwn }: RequestPartProps) {
  const say = useText(requestText);
  const language = useLanguage();
  const { status, category, enterprise, urgent, reopenings } = request;
  const notes = isOwn ? requestStatusNotes : requestStaffNotes;
  return (
    <Card id="request-head">
      <Box className="side-by-side">
        <Status tone={REQUEST_TONES[status]}>{requestStatusTexts[status][language]}</Status>
        {urgent ? <Status tone="bad">{say('urgent')}</Status> : null}
        {request.extension.state === 'agreed' ? <Status tone="quiet">{say('extended')}</Status> : null}
        {reopenings > 0 ? <Status tone="warn">{say('reopened', { n: reopenings })}</Status> : null}
      </Box>
      <Heading level={2}>{isOwn ? requestCategoryTexts[category][language] : enterprise.name}</Heading>
      <Words>{notes[status][language]}</Words>
      <Facts
        rows={[
          { name: say('holder'), value: <Holder request={request} isOwn={isOwn} /> },
          { name: say('number'), value: request.number },
        ]}
      />
      <ReopenableUntil request={request} />
    </Card>
  );
}

/** Whose move it is, in words. */
export function Holder({ request: { holder, person }, isOwn }: RequestPartProps) {
  const say = useText(requestText);
  const sayCommon = useText(commonText);
  if (holder === null) return <Words className="strong">{say('holder.ended')}</Words>;
  const units = holder.units.map(({ name }) => name).join(sayCommon('and'));
  const who =
    holder.kind === 'enterprise' && isOwn ? say('holder.you') : say(`holder.${holder.kind}`, { units });
  const withWhom = !isOwn && holder.kind === 'handling' && person !== null ? say('person', person) : null;
  return (
    <>
      <Words className="strong">{who}</Words>
      {withWhom ? <Words className="small muted">{` ${withWhom}`}</Words> : null}
    </>
  );
}

/** A window of calendar days ends at midnight: its last day is the one before. */
const lastDayOf = (end: string): string => dateOf(formatInstant(Date.parse(end) - 1));

function ReopenableUntil({ request }: { request: RequestView }) {
  const say = useText(requestText);
  const dates = useDates();
  const until = reopenableUntil(request, formatInstant(clock.now()));
  if (until === null) return null;
  return (
    <Words className="small muted">{say('reopen.until', { day: dates.dayInFull(lastDayOf(until)) })}</Words>
  );
}
