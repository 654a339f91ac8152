import { mayEver } from '@anqi/shared';
import { revealText } from '@anqi/shared/wording/ui/reveals';
import type { ContactReveal } from '../../../api';
import { useDates } from '../../../features/dates/use-dates';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { SignedIn } from '../../../features/session/signed-in';
import { usePull } from '../../../platform/pull';
import { Card, Facts, Note, Page, useText } from '../../../ui';

/** Who looked at which contact, when and what for; never the contact. */
export default function LooksPage() {
  const say = useText(revealText);
  return (
    <SignedIn title={say('looks')} may={({ roles }) => mayEver(roles, 'reveal.read')}>
      {() => <Looks />}
    </SignedIn>
  );
}

function Looks() {
  const say = useText(revealText);
  const pages = usePages('GET /contact-reveals', { query: {} });
  usePull(pages.reload);
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length === 0 ? { title: say('looks.none'), hint: say('looks.hint') } : null,
  );
  return (
    <Page title={say('looks')} above={<OfflineStrip query={pages.first} />} state={state}>
      <Note>{say('looks.hint')}</Note>
      {pages.items.map((look) => (
        <Look key={look.id} look={look} />
      ))}
      <MoreButton pages={pages} />
    </Page>
  );
}

function Look({ look: { account, at, subject, subjectId, reason } }: { look: ContactReveal }) {
  const say = useText(revealText);
  const dates = useDates();
  return (
    <Card title={account.name}>
      <Facts
        rows={[
          { name: say('looks.at'), value: dates.instant(at) },
          { name: say('looks.of'), value: say(`subject.${subject}`) },
          { name: say('looks.number'), value: subjectId },
          { name: say('reason'), value: reason },
        ]}
      />
    </Card>
  );
}
