import { cardsDeskText } from '@anqi/shared/wording/ui/cards-desk';
import type { CardRow } from '../../api';
import { List, Row, Sheet, useText } from '../../ui';
import type { CardAction } from './card-action-sheet';
import { openCard } from './open-card';

interface MoreSheetProps {
  row: CardRow;
  onAsk: (action: CardAction) => void;
  onClose: () => void;
}

/** What is seldom done with a card in use. */
export function MoreSheet({ row: { enterprise, card }, onAsk, onClose }: MoreSheetProps) {
  const say = useText(cardsDeskText);
  if (card === null) return null;
  return (
    <Sheet title={enterprise.name} onClose={onClose}>
      <List label={say('more')}>
        <Row icon="person" title={say('look')} onTap={() => openCard(card.link)} />
        <Row icon="building" title={say('issueSite')} onTap={() => onAsk('issue-site')} />
        <Row icon="edit" title={say('reissue')} onTap={() => onAsk('reissue')} />
        <Row icon="cross" title={say('revoke')} onTap={() => onAsk('revoke')} />
      </List>
    </Sheet>
  );
}
