import { useState } from 'react';
import { allowedFollowUpEvents, type FollowUpEvent } from '@anqi/shared';
import {
  followUpEventTexts,
  followUpOutcomeTexts,
  followUpStatusTexts,
  ratingLevelText,
} from '@anqi/shared/wording/ratings';
import { commonText } from '@anqi/shared/wording/ui/common';
import { workbenchText } from '@anqi/shared/wording/ui/workbench';
import type { FollowUp } from '../../api';
import { Box, Button, Card, Facts, Note, Status, useLanguage, useText } from '../../ui';
import { useDates } from '../dates/use-dates';
import { ContactSheet, SettleSheet } from './follow-up-sheets';

export interface FollowUpCardProps {
  followUp: FollowUp;
  mayHandle: boolean;
  onHandled: () => void;
}

/** A bad rating: contact first, then what came of it. The rated department never sees this page. */
export function FollowUpCard({ followUp, mayHandle, onHandled }: FollowUpCardProps) {
  const language = useLanguage();
  const [asked, setAsked] = useState<FollowUpEvent | null>(null);
  const say = useText(workbenchText);
  const { status, outcome, level, subject } = followUp;
  const events = mayHandle ? allowedFollowUpEvents(status) : [];
  const sheet = { followUp, onHandled, onClose: () => setAsked(null) };
  return (
    <Card
      title={followUp.enterprise.name}
      action={
        <Status tone={status === 'settled' ? 'plain' : 'warn'}>
          {followUpStatusTexts[status][language]}
        </Status>
      }
    >
      <Box className="side-by-side">
        <Status tone="bad">{ratingLevelText(level, language)}</Status>
        <Status>{say(`follow-ups.of.${subject}`)}</Status>
      </Box>
      <FollowUpFacts followUp={followUp} />
      {outcome ? <Note title={followUpOutcomeTexts[outcome][language]}>{followUp.outcomeReason}</Note> : null}
      {events.length > 0 ? (
        <Box className="two-buttons">
          {[...events].reverse().map((event, index) => (
            <Button
              key={event}
              id={`follow-up-${event}`}
              tone={index === 0 ? 'primary' : 'plain'}
              onTap={() => setAsked(event)}
            >
              {followUpEventTexts[event][language]}
            </Button>
          ))}
        </Box>
      ) : null}
      {asked === 'contact' ? <ContactSheet {...sheet} /> : null}
      {asked === 'settle' ? <SettleSheet {...sheet} /> : null}
    </Card>
  );
}

function FollowUpFacts({ followUp }: { followUp: FollowUp }) {
  const say = useText(workbenchText);
  const dates = useDates();
  const sayCommon = useText(commonText);
  const { status, contactDueDate, contactNote, planDate, words, units } = followUp;
  return (
    <Facts
      rows={[
        { name: say('follow-ups.units'), value: units.map(({ name }) => name).join(sayCommon('and')) },
        { name: say('follow-ups.words'), value: words || say('follow-ups.no-words') },
        { name: say('follow-ups.due'), value: status === 'open' ? dates.day(contactDueDate) : '' },
        { name: say('follow-ups.contact.note'), value: contactNote },
        { name: say('follow-ups.plan-date'), value: planDate ? dates.day(planDate) : '' },
      ]}
    />
  );
}
