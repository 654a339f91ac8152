import { receiptText } from '@anqi/shared/wording/ui/receipts';
import { navigation } from '../../platform/navigation';
import { Button, useText } from '../../ui';

/** To the receipts for what one did with a request or a visit. */
export function ReceiptLink({ subjectId }: { subjectId: string }) {
  const say = useText(receiptText);
  return (
    <Button
      id="receipt"
      tone="plain"
      onTap={() => navigation.open('packages/account/receipt/index', { subjectId })}
    >
      {say('title')}
    </Button>
  );
}
