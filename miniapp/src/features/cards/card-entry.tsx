import { dateOf } from '@anqi/shared';
import { cardsDeskText, cardStateTexts } from '@anqi/shared/wording/ui/cards-desk';
import { useState } from 'react';
import type { CardRow, CardState } from '../../api';
import { Box, Button, Card, Facts, Status, useText, type Tone } from '../../ui';
import { useDates } from '../dates/use-dates';
import { CardActionSheet, type CardAction } from './card-action-sheet';
import { MoreSheet } from './more-sheet';
import { openCard } from './open-card';

const TONES: Record<CardState, Tone> = {
  none: 'bad',
  undelivered: 'warn',
  delivered: 'good',
  revoked: 'plain',
};

export interface CardEntryProps {
  row: CardRow;
  onChanged: () => void;
}

/** An enterprise and one of its cards, with what is to be done next as its first button. */
export function CardEntry({ row, onChanged }: CardEntryProps) {
  const say = useText(cardsDeskText);
  const sayState = useText(cardStateTexts);
  const [asked, setAsked] = useState<CardAction | 'more' | null>(null);
  const { enterprise, state, mayManage, mayDeliver } = row;
  const close = () => setAsked(null);
  return (
    <Card title={enterprise.name} action={<Status tone={TONES[state]}>{sayState(state)}</Status>}>
      <CardFacts row={row} />
      <Box className="two-buttons">
        <NextButton row={row} onAsk={setAsked} />
        {(mayManage || mayDeliver) && row.card !== null ? (
          <Button
            small
            tone="plain"
            label={say('moreOf', { name: enterprise.name })}
            onTap={() => setAsked('more')}
          >
            {say('more')}
          </Button>
        ) : null}
      </Box>
      {asked === 'more' ? <MoreSheet row={row} onAsk={setAsked} onClose={close} /> : null}
      {asked !== null && asked !== 'more' ? (
        <CardActionSheet action={asked} row={row} onDone={onChanged} onClose={close} />
      ) : null}
    </Card>
  );
}

function NextButton({ row, onAsk }: { row: CardRow; onAsk: (action: CardAction) => void }) {
  const say = useText(cardsDeskText);
  const { state, card, mayDeliver, mayManage, enterprise } = row;
  if (state === 'none') {
    if (!mayManage) return null;
    return (
      <Button small onTap={() => onAsk('issue')} label={`${say('issue')} ${enterprise.name}`}>
        {say('issue')}
      </Button>
    );
  }
  if (mayDeliver) {
    return (
      <Button small onTap={() => onAsk('deliver')} label={`${say('deliver')} ${enterprise.name}`}>
        {say('deliver')}
      </Button>
    );
  }
  if (card === null || state === 'revoked') return null;
  return (
    <Button small tone="soft" onTap={() => openCard(card.link)}>
      {say('look')}
    </Button>
  );
}

function CardFacts({ row: { card, unit, officer, enterprise } }: { row: CardRow }) {
  const say = useText(cardsDeskText);
  const happened = useHappened(card);
  return (
    <Facts
      rows={[
        { name: say('code'), value: card?.codeId },
        { name: say('site'), value: card?.site?.name },
        { name: say('unit'), value: [unit?.name, officer?.name].filter(Boolean).join(' · ') },
        { name: say('address'), value: card?.site ? card.site.address : enterprise.address },
        ...happened,
      ]}
    />
  );
}

/** What became of the card since it was issued. */
function useHappened(card: CardRow['card']): { name: string; value: string | null }[] {
  const say = useText(cardsDeskText);
  const dates = useDates();
  if (card === null) return [];
  const { deliveredOn, deliveredTo, deliveredBy, revokedAt, revokedReason, replacedBy, note } = card;
  const people = { to: deliveredTo ?? '', by: deliveredBy?.name ?? '' };
  const delivered = deliveredOn && say('deliveredBy', { date: dates.day(deliveredOn), ...people });
  return [
    { name: say('delivered'), value: delivered },
    { name: say('note'), value: note },
    { name: say('revoked'), value: revokedAt && `${dates.day(dateOf(revokedAt))} · ${revokedReason}` },
    { name: say('replacedBy'), value: replacedBy },
  ];
}
