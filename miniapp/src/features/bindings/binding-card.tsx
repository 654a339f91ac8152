import { bindingsText } from '@anqi/shared/wording/ui/bindings';
import { useState } from 'react';
import type { BindingRequest } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Facts, Status, useText } from '../../ui';
import { useDates } from '../dates/use-dates';
import { RevealContact } from '../reveals/reveal-contact';
import { DecideSheet } from './decide-sheet';
import { BINDING_TONES } from './tones';

export interface BindingCardProps {
  row: BindingRequest;
  mayDecide: boolean;
  onDecided: () => void;
}

/** One who asks: whom to call, and what came of it. */
export function BindingCard({ row, mayDecide, onDecided }: BindingCardProps) {
  const say = useText(bindingsText);
  const dates = useDates();
  const [outcome, setOutcome] = useState<'confirmed' | 'declined' | null>(null);
  const { id, status, enterprise, enterpriseId, creditCode, name, title, phone, askedAt, reason } = row;
  const isOpen = status === 'open';
  return (
    <Card title={enterprise} action={<Status tone={BINDING_TONES[status]}>{say(status)}</Status>}>
      <Facts
        rows={[
          { name: say('person'), value: [name, title, phone].filter(Boolean).join(' · ') },
          { name: say('registered'), value: enterpriseId === null ? say('notFound') : creditCode },
          { name: say('askedAt'), value: dates.instant(askedAt) },
          { name: say('reason'), value: reason },
        ]}
      />
      {mayDecide && isOpen && phone ? <RevealContact subject="binding" id={id} /> : null}
      {mayDecide && isOpen ? (
        <Box className="two-buttons">
          <Button id={`confirm-${id}`} onTap={() => setOutcome('confirmed')}>
            {say('confirm')}
          </Button>
          <Button id={`decline-${id}`} tone="plain" onTap={() => setOutcome('declined')}>
            {say('decline')}
          </Button>
        </Box>
      ) : null}
      {mayDecide && status === 'confirmed' && enterpriseId ? (
        <Button small onTap={() => navigation.open('packages/account/members/index', { enterpriseId })}>
          {say('makeCode')}
        </Button>
      ) : null}
      {outcome ? (
        <DecideSheet row={row} outcome={outcome} onDone={onDecided} onClose={() => setOutcome(null)} />
      ) : null}
    </Card>
  );
}
