import { can, mayEver } from '@anqi/shared';
import { accountText } from '@anqi/shared/wording/ui/account';
import { useState } from 'react';
import type { AdmissibleAccount } from '../../../api';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { AdmitSheet } from '../../../features/sign-in/admit-sheet';
import { LeaveSheet } from '../../../features/sign-in/leave-sheet';
import { navigation } from '../../../platform/navigation';
import { usePull } from '../../../platform/pull';
import { Button, List, Page, Row, SearchBox, StateFace, Status, useText } from '../../../ui';
import { useSettled } from '../../../features/lists/use-settled';

/** Who has an account, and letting them in by one-time codes. */
export default function PeoplePage() {
  const say = useText(accountText);
  return (
    <SignedIn title={say('people')} may={({ roles }) => mayEver(roles, 'account.admit')}>
      {() => <People />}
    </SignedIn>
  );
}

function People() {
  const say = useText(accountText);
  const [typed, setTyped] = useState('');
  const sought = useSettled(typed);
  const [chosen, setChosen] = useState<AdmissibleAccount | null>(null);
  const [leaver, setLeaver] = useState<AdmissibleAccount | null>(null);
  const leave = (account: AdmissibleAccount) => {
    setChosen(null);
    setLeaver(account);
  };
  const pages = usePages('GET /accounts', { query: { query: sought || undefined } });
  usePull(pages.reload);
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length === 0 ? { title: say('peopleNone') } : null,
  );
  return (
    <Page title={say('people')} above={<OfflineStrip query={pages.first} />}>
      <Button id="person-by-phone" tone="soft" onTap={() => navigation.open('packages/account/person/index')}>
        {say('personalData')}
      </Button>
      <SearchBox id="people-search" label={say('peopleSearch')} value={typed} onValue={setTyped} />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.length > 0 ? (
        <List label={say('people')}>
          {pages.items.map((account) => (
            <AccountRow key={account.id} account={account} onTap={() => setChosen(account)} />
          ))}
        </List>
      ) : null}
      <MoreButton pages={pages} />
      {chosen ? (
        <AdmitSheet
          account={chosen}
          onIssued={pages.reload}
          onClose={() => setChosen(null)}
          {...(isStaff(chosen) && { onLeave: () => leave(chosen) })}
        />
      ) : null}
      {leaver ? (
        <LeaveSheet
          account={leaver}
          onDone={() => {
            setLeaver(null);
            pages.reload();
          }}
          onClose={() => setLeaver(null)}
        />
      ) : null}
    </Page>
  );
}

/** Members of enterprises are let go by their administrator. */
const isStaff = ({ roles }: AdmissibleAccount): boolean =>
  roles.some((role) => !can([role], 'member.join', ['self']));

function AccountRow({ account, onTap }: { account: AdmissibleAccount; onTap: () => void }) {
  const say = useText(accountText);
  const { name, title, hasPassword, hasWechat, codeUntil } = account;
  const isIn = hasPassword || hasWechat;
  return (
    <Row
      icon="person"
      title={name}
      note={title}
      trailing={
        isIn || codeUntil !== null ? (
          <Status tone={isIn ? 'good' : 'warn'}>{say(isIn ? 'canSignIn' : 'hasCode')}</Status>
        ) : (
          <Status>{say('notYet')}</Status>
        )
      }
      onTap={onTap}
    />
  );
}
