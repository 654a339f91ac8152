import { membersText } from '@anqi/shared/wording/ui/members';
import { useState } from 'react';
import { useQuery, type Member, type Members } from '../../api';
import { navigation } from '../../platform/navigation';
import { usePull } from '../../platform/pull';
import { Button, List, Note, Page, Row, Status, useText } from '../../ui';
import { OfflineStrip } from '../offline-strip';
import { pageStateOf } from '../page-state-of';
import { sessions } from '../session/session';
import { InviteSheet } from './invite-sheet';
import { MemberSheet } from './member-sheet';
import { useMemberLine } from './use-member-line';

/** Who belongs to one enterprise, and what whoever looks may change of it. */
export function MembersPage({ enterpriseId, canJoin }: { enterpriseId: string; canJoin: boolean }) {
  const say = useText(membersText);
  const query = useQuery('GET /enterprises/{id}/members', { path: { id: enterpriseId } });
  usePull(query.reload);
  const [isInviting, setInviting] = useState(false);
  const [chosenId, setChosen] = useState<string | null>(null);
  const { data } = query;
  const chosen = data?.items.find(({ id }) => id === chosenId) ?? null;
  const changed = (change: string) => {
    if (change === 'new-code') return query.reload();
    setChosen(null);
    if (change !== 'leave') return query.reload();
    void sessions.renew(); // he may be signed out by now
    navigation.home();
  };
  return (
    <Page
      title={data?.enterprise.name ?? say('title')}
      above={<OfflineStrip query={query} />}
      state={pageStateOf(query)}
      foot={mayInvite(data) ? <InviteButton members={data} onTap={() => setInviting(true)} /> : undefined}
    >
      {data ? <MemberList members={data} onChoose={setChosen} /> : null}
      {canJoin ? (
        <List>
          <Row
            id="join-another"
            icon="building"
            title={say('join')}
            onTap={() => navigation.open('packages/account/join/index')}
          />
        </List>
      ) : null}
      {data && isInviting ? (
        <InviteSheet members={data} onDone={query.reload} onClose={() => setInviting(false)} />
      ) : null}
      {data && chosen ? (
        <MemberSheet members={data} member={chosen} onDone={changed} onClose={() => setChosen(null)} />
      ) : null}
    </Page>
  );
}

const mayInvite = (members: Members | null): members is Members =>
  members !== null && (members.mayInvite || members.mayConfirm);

function InviteButton({ members, onTap }: { members: Members; onTap: () => void }) {
  const say = useText(membersText);
  return (
    <Button id="invite" icon="person" onTap={onTap}>
      {say(members.mayConfirm ? 'inviteAdministrator' : 'invite')}
    </Button>
  );
}

function MemberList({ members, onChoose }: { members: Members; onChoose: (id: string) => void }) {
  const say = useText(membersText);
  if (members.items.length === 0) return <Note title={say('none')}>{say('noneHint')}</Note>;
  return (
    <>
      <Note>{say('say')}</Note>
      <List label={say('title')}>
        {members.items.map((member) => (
          <MemberRow key={member.id} member={member} onTap={() => onChoose(member.id)} />
        ))}
      </List>
    </>
  );
}

function MemberRow({ member, onTap }: { member: Member; onTap: () => void }) {
  const say = useText(membersText);
  const lineOf = useMemberLine();
  const { name, isSelf, administers, invitedUntil, actions } = member;
  return (
    <Row
      icon="person"
      title={isSelf ? say('self', { name }) : name}
      note={lineOf(member)}
      trailing={
        <>
          {administers ? <Status tone="accent">{say('administrator')}</Status> : null}
          {invitedUntil !== null ? <Status tone="warn">{say('invited')}</Status> : null}
        </>
      }
      {...(actions.length > 0 && { onTap })}
    />
  );
}
