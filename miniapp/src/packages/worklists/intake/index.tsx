import { useState } from 'react';
import { mayEver } from '@anqi/shared';
import { intakeText } from '@anqi/shared/wording/ui/intake';
import type { KeyedIntakeClient } from '../../../api';
import { KeySheet } from '../../../features/intake/key-sheet';
import { KeyCard, NewKeySheet } from '../../../features/intake/keys';
import { UnmatchedCard } from '../../../features/intake/unmatched-card';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import { Button, Card, Page, Segmented, StateFace, useText, Words } from '../../../ui';

const SECTIONS = ['unmatched', 'keys'] as const;
type Section = (typeof SECTIONS)[number];

interface SectionProps {
  at: Section;
  onSection: (section: Section) => void;
}

/** What other systems send: what waits for its enterprise, and the keys that they send by. */
export default function IntakePage() {
  const say = useText(intakeText);
  const [at, setAt] = useState<Section>('unmatched');
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'intake.manage')}>
      {() =>
        at === 'unmatched' ? <Unmatched at={at} onSection={setAt} /> : <Keys at={at} onSection={setAt} />
      }
    </SignedIn>
  );
}

function Sections({ at, onSection }: SectionProps) {
  const say = useText(intakeText);
  return (
    <Segmented
      label={say('sections')}
      options={SECTIONS.map((id) => ({ id, title: say(id) }))}
      value={at}
      onValue={onSection}
    />
  );
}

function Unmatched(sections: SectionProps) {
  const say = useText(intakeText);
  const pages = usePages('GET /intake/unmatched', {});
  usePull(pages.reload);
  const nothing = { title: say('unmatched.empty'), hint: say('unmatched.empty.hint') };
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  return (
    <Page title={say('title')} above={<OfflineStrip query={pages.first} />}>
      <Sections {...sections} />
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.map((item) => (
        <UnmatchedCard key={item.id} item={item} onDecided={pages.reload} />
      ))}
      <MoreButton pages={pages} />
    </Page>
  );
}

function Keys(sections: SectionProps) {
  const say = useText(intakeText);
  const pages = usePages('GET /intake/clients', {});
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<KeyedIntakeClient | null>(null);
  usePull(pages.reload);
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length === 0 ? { title: say('keys.empty') } : null,
  );
  const show = (client: KeyedIntakeClient) => {
    setMaking(false);
    setMade(client);
    pages.reload();
  };
  return (
    <Page title={say('title')} above={<OfflineStrip query={pages.first} />}>
      <Sections {...sections} />
      <Card>
        <Words>{say('keys.say')}</Words>
        <Button id="key-new" icon="lock" onTap={() => setMaking(true)}>
          {say('keys.new')}
        </Button>
      </Card>
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.map((client) => (
        <KeyCard key={client.id} client={client} onKey={show} onChanged={pages.reload} />
      ))}
      <MoreButton pages={pages} />
      {isMaking ? <NewKeySheet onKey={show} onClose={() => setMaking(false)} /> : null}
      {made === null ? null : <KeySheet client={made} onClose={() => setMade(null)} />}
    </Page>
  );
}
