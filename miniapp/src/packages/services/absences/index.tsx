import { can, mayEver } from '@anqi/shared';
import { servicesText } from '@anqi/shared/wording/ui/services';
import { useState } from 'react';
import type { Session } from '../../../api';
import { AbsenceCard } from '../../../features/absences/absence-card';
import { RecordSheet } from '../../../features/absences/record-sheet';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import { Button, Page, Segmented, StateFace, useText } from '../../../ui';

/** Who of the service officers is away, and who serves their enterprises meanwhile. */
export default function AbsencesPage() {
  const say = useText(servicesText);
  return (
    <SignedIn title={say('absences.title')} may={({ roles }) => mayEver(roles, 'absence.read')}>
      {(session) => <Absences session={session} />}
    </SignedIn>
  );
}

function Absences({ session }: { session: Session }) {
  const say = useText(servicesText);
  const isOfficer = can(session.roles, 'absence.record', ['self']);
  const [whose, setWhose] = useState<'mine' | 'all'>(isOfficer ? 'mine' : 'all');
  const [recording, setRecording] = useState(false);
  const query = whose === 'mine' ? { accountId: session.account.id } : {};
  const pages = usePages('GET /absences', { query });
  usePull(pages.reload);
  const nothing = { title: say('absences.none'), hint: say('absences.noneHint') };
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  const foot = mayEver(session.roles, 'absence.record') && (
    <Button id="absence-record" icon="calendar" onTap={() => setRecording(true)}>
      {say('absences.record')}
    </Button>
  );
  return (
    <Page title={say('absences.title')} above={<OfflineStrip query={pages.first} />} foot={foot}>
      {isOfficer ? (
        <Segmented
          label={say('absences.whose')}
          options={[
            { id: 'mine', title: say('absences.mine') },
            {
              id: 'all',
              title: say(can(session.roles, 'absence.read', ['district']) ? 'absences.all' : 'absences.unit'),
            },
          ]}
          value={whose}
          onValue={setWhose}
        />
      ) : null}
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.map((absence) => (
        <AbsenceCard key={absence.id} absence={absence} onEnded={pages.reload} />
      ))}
      <MoreButton pages={pages} />
      {recording ? (
        <RecordSheet session={session} onDone={pages.reload} onClose={() => setRecording(false)} />
      ) : null}
    </Page>
  );
}
