import { commonText } from '@anqi/shared/wording/ui/common';
import { cardsDeskText } from '@anqi/shared/wording/ui/cards-desk';
import { useState } from 'react';
import { useIntention } from '../../api';
import { Button, Sheet, TextField, toast, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';
import type { CardSheetProps } from './card-action-sheet';

/** A card of its own for another site of the enterprise. */
export function SiteSheet({ row: { enterprise }, onDone, onClose }: CardSheetProps) {
  const say = useText(cardsDeskText);
  const sayCommon = useText(commonText);
  const { busy, problem, submit } = useIntention('POST /cards');
  const [tried, setTried] = useState(false);
  const { form, change, forget } = useKeptForm(`site-card:${enterprise.id}`, () => ({
    name: '',
    address: '',
  }));
  const name = form.name.trim();
  const address = form.address.trim();
  const issue = async () => {
    setTried(true);
    if (name === '') return;
    const outcome = await submit({
      body: { enterpriseId: enterprise.id, siteName: name, ...(address && { siteAddress: address }) },
    });
    if (outcome.kind !== 'done') return;
    forget();
    toast(say('issueDone'));
    onClose();
    onDone();
  };
  const foot = (
    <>
      <Button id="site-yes" busy={busy} onTap={() => void issue()}>
        {say('issue')}
      </Button>
      <Button tone="plain" onTap={onClose}>
        {sayCommon('back')}
      </Button>
    </>
  );
  return (
    <Sheet title={say('issueSite')} onClose={onClose} foot={foot}>
      <Words className="strong">{enterprise.name}</Words>
      <TextField
        id="site-name"
        label={say('siteName')}
        hint={say('siteNameHint')}
        value={form.name}
        maxLength={60}
        error={tried && name === '' ? say('siteNameMissing') : null}
        onValue={(typed) => change({ name: typed })}
      />
      <TextField
        id="site-address"
        label={say('siteAddress')}
        optional
        value={form.address}
        maxLength={200}
        onValue={(typed) => change({ address: typed })}
      />
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
