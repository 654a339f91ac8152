import { dateOf } from '@anqi/shared';
import { cardsDeskText } from '@anqi/shared/wording/ui/cards-desk';
import { useState } from 'react';
import { useIntention } from '../../api';
import { DateField, TextField, toast, useText, Words } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import { today } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';
import type { CardSheetProps } from './card-action-sheet';

/** When a card was brought to its enterprise and who took it (送企入户). */
export function DeliverSheet({ row: { enterprise, card }, onDone, onClose }: CardSheetProps) {
  const say = useText(cardsDeskText);
  const codeId = card?.codeId ?? '';
  const { busy, problem, submit } = useIntention('POST /cards/{codeId}/delivery');
  const [tried, setTried] = useState(false);
  const { form, change, forget } = useKeptForm(`deliver:${codeId}`, () => ({
    deliveredOn: today(),
    deliveredTo: '',
    note: '',
  }));
  const isMissing = form.deliveredTo.trim() === '';
  const record = async () => {
    setTried(true);
    if (isMissing) return;
    const { deliveredOn, deliveredTo, note } = form;
    const body = { deliveredOn, deliveredTo, ...(note.trim() === '' ? {} : { note }) };
    const outcome = await submit({ path: { codeId }, body });
    if (outcome.kind !== 'done') return;
    forget();
    toast(say('deliverDone'));
    onClose();
    onDone();
  };
  return (
    <FormSheet
      id="deliver-yes"
      title={say('deliver')}
      busy={busy}
      onYes={() => void record()}
      onClose={onClose}
    >
      <Words className="strong">{enterprise.name}</Words>
      <DateField
        id="delivered-on"
        label={say('deliverDate')}
        value={form.deliveredOn}
        from={card ? dateOf(card.issuedAt) : undefined}
        until={today()}
        onValue={(deliveredOn) => change({ deliveredOn })}
      />
      <TextField
        id="delivered-to"
        label={say('deliverTo')}
        hint={say('deliverToHint')}
        value={form.deliveredTo}
        maxLength={60}
        error={tried && isMissing ? say('deliverToMissing') : null}
        onValue={(deliveredTo) => change({ deliveredTo })}
      />
      <TextField
        id="delivery-note"
        label={say('note')}
        optional
        long
        maxLength={200}
        value={form.note}
        onValue={(note) => change({ note })}
      />
      <ProblemNote problem={problem} />
    </FormSheet>
  );
}
