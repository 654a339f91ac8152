import { cardsDeskText } from '@anqi/shared/wording/ui/cards-desk';
import { useState } from 'react';
import { useIntention, useQuery } from '../../api';
import { ChooseOne, TextField, toast, useText, Words } from '../../ui';
import { FormSheet } from '../../ui/form-sheet';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';
import type { CardSheetProps } from './card-action-sheet';

/** A card of its own for another site of the enterprise. */
export function SiteSheet({ row: { enterprise }, onDone, onClose }: CardSheetProps) {
  const say = useText(cardsDeskText);
  const { busy, problem, submit } = useIntention('POST /cards');
  const sites = useQuery('GET /enterprises/{id}', { path: { id: enterprise.id } }).data?.sites ?? [];
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
  return (
    <FormSheet
      id="site-yes"
      title={say('issueSite')}
      yes={say('issue')}
      busy={busy}
      onYes={() => void issue()}
      onClose={onClose}
    >
      <Words className="strong">{enterprise.name}</Words>
      {sites.length > 0 ? (
        <ChooseOne
          id="site-known"
          label={say('siteKnown')}
          options={sites.map(({ id, name: title, address: note }) => ({ id, title, note }))}
          value={sites.find((site) => site.name === name && site.address === address)?.id ?? null}
          onValue={(id) => {
            const chosen = sites.find((site) => site.id === id);
            if (chosen) change({ name: chosen.name, address: chosen.address });
          }}
        />
      ) : null}
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
    </FormSheet>
  );
}
