import { membersText } from '@anqi/shared/wording/ui/members';
import { useState } from 'react';
import { useIntention, type InvitationMade, type Member, type Members } from '../../api';
import { Box, Button, Note, Question, Sheet, toast, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { CodeLetter } from './code-letter';
import { useMemberLine } from './use-member-line';

type Change = 'remove' | 'leave' | 'hand-over' | 'confirm';

const ROUTES = {
  remove: 'POST /enterprises/{id}/members/{memberId}/removal',
  leave: 'POST /enterprises/{id}/members/{memberId}/removal',
  'hand-over': 'POST /enterprises/{id}/members/{memberId}/hand-over',
  confirm: 'POST /enterprises/{id}/members/{memberId}/confirmation',
} as const;
const WORDS = {
  remove: { ask: 'removeAsk', say: 'removeSay', yes: 'remove', done: 'removed' },
  leave: { ask: 'leaveAsk', say: 'leaveSay', yes: 'leave', done: 'left' },
  'hand-over': { ask: 'handOverAsk', say: 'handOverSay', yes: 'handOver', done: 'handedOver' },
  confirm: { ask: 'confirmAsk', say: 'confirmSay', yes: 'confirm', done: 'confirmed' },
} as const;
const isDangerous = (change: Change): boolean => change !== 'confirm';

interface MemberSheetProps {
  members: Members;
  member: Member;
  onDone: (change: Change | 'new-code') => void;
  onClose: () => void;
}

/** What may be done with a member; each is asked once more. */
export function MemberSheet({ members, member, onDone, onClose }: MemberSheetProps) {
  const say = useText(membersText);
  const lineOf = useMemberLine();
  const [asked, setAsked] = useState<Change | null>(null);
  const [made, setMade] = useState<InvitationMade | null>(null);
  const path = { id: members.enterprise.id, memberId: member.id };
  const again = useIntention('POST /enterprises/{id}/members/{memberId}/code');
  const makeAgain = async () => {
    const answer = await again.submit({ path });
    if (answer.kind !== 'done') return;
    setMade(answer.value);
    onDone('new-code');
  };
  if (made !== null && made.code !== null)
    return (
      <CodeLetter name={member.name} enterprise={members.enterprise.name} made={made} onClose={onClose} />
    );
  if (asked !== null)
    return <ChangeQuestion {...{ members, member, onDone }} change={asked} onClose={() => setAsked(null)} />;
  return (
    <Sheet title={member.name} onClose={onClose}>
      <Words>{lineOf(member)}</Words>
      {made !== null ? <Note tone="warn">{say('lost')}</Note> : null}
      <ProblemNote problem={again.problem} />
      <Box className="stack">
        {member.actions.map((action) =>
          action === 'new-code' ? (
            <Button key={action} id="new-code" busy={again.busy} onTap={() => void makeAgain()}>
              {say('newCode')}
            </Button>
          ) : (
            <Button
              key={action}
              id={`member-${action}`}
              tone={isDangerous(action) && action !== 'hand-over' ? 'danger' : 'soft'}
              onTap={() => setAsked(action)}
            >
              {say(WORDS[action].yes)}
            </Button>
          ),
        )}
      </Box>
      {member.actions.length === 0 ? <Words className="small muted">{say('nothing')}</Words> : null}
    </Sheet>
  );
}

function ChangeQuestion({ members, member, change, onDone, onClose }: MemberSheetProps & { change: Change }) {
  const say = useText(membersText);
  const { busy, problem, submit } = useIntention(ROUTES[change]);
  const words = WORDS[change];
  const isInvited = change === 'remove' && member.invitedUntil !== null;
  const go = async () => {
    const path = { id: members.enterprise.id, memberId: member.id };
    if ((await submit({ path })).kind !== 'done') return;
    toast(say(words.done), 'check');
    onDone(change);
  };
  return (
    <Question
      title={say(words.ask, { name: member.name, enterprise: members.enterprise.name })}
      yes={say(words.yes)}
      danger={isDangerous(change)}
      busy={busy}
      onYes={() => void go()}
      onClose={onClose}
    >
      <Words>{say(isInvited ? 'removeInvited' : words.say)}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}
