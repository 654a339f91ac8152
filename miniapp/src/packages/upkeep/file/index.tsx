import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import { useFile } from '../../../api';
import { ProblemNote } from '../../../features/problem-note';
import { RegisterPage, type OpenRegister } from '../../../features/upkeep/register-page';
import { TrialCard } from '../../../features/upkeep/trial-card';
import { useRegisterFile } from '../../../features/upkeep/use-register-file';
import { Box, Button, Card, Note, Page, useText, Words } from '../../../ui';

/** A register changed by a file: checked as a whole, then as a whole or not at all. */
export default function FilePage() {
  return <RegisterPage keepers>{(open) => <FileScreen open={open} />}</RegisterPage>;
}

function FileScreen({ open: { register, name } }: { open: OpenRegister }) {
  const say = useText(upkeepText);
  const work = useRegisterFile(register.id, () => undefined);
  const file = useFile('GET /registers/{register}/file');
  const isFirst = work.trial === null;
  const { done } = work;
  return (
    <Page title={`${name} · ${say('import')}`}>
      <Card id="register-choose">
        <Words>{say('fileSay')}</Words>
        <Box className="two-buttons">
          <Button
            id="register-choose-file"
            icon="document"
            tone={isFirst ? 'primary' : 'soft'}
            busy={work.busy === 'checking'}
            disabled={work.busy === 'taking'}
            onTap={work.choose}
          >
            {say(work.busy === 'checking' ? 'checking' : isFirst ? 'choose' : 'other')}
          </Button>
          <Button
            id="register-download"
            tone="plain"
            busy={file.busy}
            onTap={() => void file.open({ path: { register: register.id } }, `${name}.xlsx`)}
          >
            {say('download')}
          </Button>
        </Box>
        <ProblemNote problem={file.problem} />
      </Card>
      {done === null ? null : (
        <Note tone="good" live id="register-done" title={say('done')}>
          {say('doneSay', { added: done.added, changed: done.changed })}
        </Note>
      )}
      <ProblemNote problem={work.problem} />
      {work.trial === null ? null : <TrialCard register={register} trial={work.trial} work={work} />}
    </Page>
  );
}
