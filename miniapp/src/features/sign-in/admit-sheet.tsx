import { roleTexts } from '@anqi/shared/wording/people';
import { accountText } from '@anqi/shared/wording/ui/account';
import { commonText } from '@anqi/shared/wording/ui/common';
import { leavingText } from '@anqi/shared/wording/ui/leaving';
import { useState } from 'react';
import { useIntention, type AdmissibleAccount, type AdmissionCode } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Facts, Note, Sheet, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { CopyButton } from './copy-button';

interface AdmitSheetProps {
  account: AdmissibleAccount;
  onIssued: () => void;
  /** Where he is staff: he leaves his post. */
  onLeave?: () => void;
  onClose: () => void;
}

/** By what somebody may sign in, and another one-time code for him. */
export function AdmitSheet({ account, onIssued, onLeave, onClose }: AdmitSheetProps) {
  const say = useText(accountText);
  const sayRole = useText(roleTexts);
  const sayLeaving = useText(leavingText);
  const sayCommon = useText(commonText);
  const dates = useDates();
  const [issued, setIssued] = useState<AdmissionCode | null>(null);
  const { busy, problem, submit } = useIntention('POST /accounts/{id}/admission-code');
  const { id, name, title, roles, hasPassword, hasWechat, codeUntil } = account;
  const issue = async () => {
    const outcome = await submit({ path: { id } });
    if (outcome.kind !== 'done') return;
    setIssued(outcome.value);
    onIssued();
  };
  if (issued !== null && issued.code !== null) {
    return (
      <Sheet title={say('issued', { name })} onClose={onClose}>
        <Words className="key-words key-words--code" id="issued-code">
          {issued.code}
        </Words>
        <Box className="side-by-side side-by-side--centred">
          <CopyButton words={issued.code} />
        </Box>
        <Note tone="warn">{say('issuedSay', { at: dates.instant(issued.goodUntil) })}</Note>
      </Sheet>
    );
  }
  const foot = (
    <Button id="issue-code" busy={busy} onTap={() => void issue()}>
      {say('issue')}
    </Button>
  );
  return (
    <Sheet title={name} onClose={onClose} foot={foot}>
      <Words>{title}</Words>
      <Facts
        rows={[
          { name: say('roles'), value: roles.map((role) => sayRole(role)).join(sayCommon('and')) },
          { name: say('byPassword'), value: say(hasPassword ? 'yes' : 'no') },
          { name: say('byWechat'), value: say(hasWechat ? 'yes' : 'no') },
          { name: say('codeUntil'), value: codeUntil === null ? null : dates.instant(codeUntil) },
        ]}
      />
      <Button
        id="person-data"
        tone="text"
        onTap={() => navigation.open('packages/account/person/index', { id })}
      >
        {say('personalData')}
      </Button>
      {onLeave ? (
        <Button id="leave-post" tone="danger" onTap={onLeave}>
          {sayLeaving('begin')}
        </Button>
      ) : null}
      <Words className="small muted">{say('issueSay')}</Words>
      {issued ? <Note tone="warn">{say('issuedLost')}</Note> : null}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
