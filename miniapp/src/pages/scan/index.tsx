import { scanText } from '@anqi/shared/wording/ui/scan';
import { useState } from 'react';
import { FoundCard } from '../../features/scanning/found-card';
import { useScan } from '../../features/scanning/use-scan';
import { Viewfinder } from '../../features/scanning/viewfinder';
import { ProblemNote } from '../../features/problem-note';
import { Button, Card, Note, Page, TextField, useText } from '../../ui';

/** Scans a code, reads one from a picture, or takes it typed; works signed in or not. */
export default function ScanPage() {
  const say = useText(scanText);
  const scan = useScan();
  const [typed, setTyped] = useState('');
  const offline = scan.problem !== null && scan.problem.kind !== 'problem';
  return (
    <Page title={say('title')}>
      <Viewfinder onText={(text, isPicture) => void scan.classify(text, isPicture)} />
      {offline ? (
        <Note tone="warn" live>
          {say('offline')}
        </Note>
      ) : (
        <ProblemNote problem={scan.problem} />
      )}
      {scan.found ? <FoundCard {...scan.found} /> : null}
      <Card>
        <TextField
          id="typed"
          label={say('type')}
          hint={say('typeHint')}
          value={typed}
          onValue={setTyped}
          onDone={() => void scan.classify(typed)}
          maxLength={2000}
        />
        <Button
          tone="soft"
          busy={scan.busy}
          disabled={typed.trim() === ''}
          onTap={() => void scan.classify(typed)}
        >
          {say('look')}
        </Button>
      </Card>
    </Page>
  );
}
