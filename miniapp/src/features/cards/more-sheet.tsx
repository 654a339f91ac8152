import { cardsDeskText } from '@anqi/shared/wording/ui/cards-desk';
import { cardPrintPageText } from '@anqi/shared/wording/ui/card-print';
import { servicesText } from '@anqi/shared/wording/ui/services';
import { useFile, type CardRow } from '../../api';
import { navigation } from '../../platform/navigation';
import { List, Row, Sheet, useText } from '../../ui';
import { ProblemNote } from '../problem-note';
import type { CardAction } from './card-action-sheet';
import { openCard } from './open-card';

interface MoreSheetProps {
  row: CardRow;
  onAsk: (action: CardAction) => void;
  onClose: () => void;
}

/** What is seldom done with a card in use. */
export function MoreSheet({
  row: { enterprise, card, mayManage, mayAssign },
  onAsk,
  onClose,
}: MoreSheetProps) {
  const say = useText(cardsDeskText);
  const sayPrint = useText(cardPrintPageText);
  const sayServices = useText(servicesText);
  const { problem, open } = useFile('GET /cards/{codeId}/pdf');
  if (card === null) return null;
  const { codeId } = card;
  return (
    <Sheet title={enterprise.name} onClose={onClose}>
      <ProblemNote problem={problem} />
      <List label={say('more')}>
        <Row icon="person" title={say('look')} onTap={() => openCard(card.link)} />
        <Row
          icon="picture"
          title={sayPrint('printOne')}
          onTap={() => void open({ path: { codeId } }, `card-${codeId}.pdf`)}
        />
        {mayAssign ? (
          <Row
            icon="people"
            title={sayServices('officer.title')}
            onTap={() => navigation.open('packages/services/officer/index', { enterpriseId: enterprise.id })}
          />
        ) : null}
        {mayManage ? (
          <>
            <Row icon="building" title={say('issueSite')} onTap={() => onAsk('issue-site')} />
            <Row icon="edit" title={say('reissue')} onTap={() => onAsk('reissue')} />
            <Row icon="cross" title={say('revoke')} onTap={() => onAsk('revoke')} />
          </>
        ) : null}
      </List>
    </Sheet>
  );
}
