import { membersText } from '@anqi/shared/wording/ui/members';
import { useState } from 'react';
import { useIntention, type InvitationMade, type Members } from '../../api';
import { FormSheet } from '../../ui/form-sheet';
import { Note, TextField, useText, Words } from '../../ui';
import { ProblemNote } from '../problem-note';
import { CodeLetter } from './code-letter';

interface InviteSheetProps {
  members: Members;
  onDone: () => void;
  onClose: () => void;
}

/** The administrator invites a colleague; the centre gives out the code of an administrator. */
export function InviteSheet({ members, onDone, onClose }: InviteSheetProps) {
  const say = useText(membersText);
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<InvitationMade | null>(null);
  const isCentre = members.mayConfirm;
  const { enterprise } = members;
  const { busy, problem, submit } = useIntention(
    isCentre ? 'POST /enterprises/{id}/administrator' : 'POST /enterprises/{id}/members',
  );
  const make = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const body = { name: name.trim(), title: title.trim() };
    const answer = await submit({ path: { id: enterprise.id }, body });
    if (answer.kind !== 'done') return;
    setMade(answer.value);
    onDone();
  };
  if (made !== null && made.code !== null)
    return <CodeLetter {...{ name, onClose }} enterprise={enterprise.name} made={made} />;
  return (
    <FormSheet
      id="make-code"
      title={say(isCentre ? 'inviteAdministrator' : 'invite')}
      yes={say('make')}
      busy={busy}
      onYes={() => void make()}
      onClose={onClose}
    >
      <Words>{say(isCentre ? 'administratorSay' : 'inviteSay')}</Words>
      <TextField
        id="member-name"
        label={say('name')}
        value={name}
        maxLength={60}
        error={tried && name.trim() === '' ? say('nameMissing') : null}
        onValue={setName}
      />
      <TextField
        id="member-post"
        label={say('post')}
        optional
        value={title}
        maxLength={60}
        onValue={setTitle}
        onDone={() => void make()}
      />
      {made !== null ? <Note tone="warn">{say('lost')}</Note> : null}
      <ProblemNote problem={problem} />
    </FormSheet>
  );
}
