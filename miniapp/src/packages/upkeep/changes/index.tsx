import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import { useDates } from '../../../features/dates/use-dates';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { RegisterPage, type OpenRegister } from '../../../features/upkeep/register-page';
import { navigation } from '../../../platform/navigation';
import { usePull } from '../../../platform/pull';
import { useShown } from '../../../platform/shown';
import { List, Page, Row, StateFace, useText } from '../../../ui';

/** Who changed a register, when, and by which file. */
export default function ChangesPage() {
  return <RegisterPage>{(open) => <Changes open={open} />}</RegisterPage>;
}

function Changes({ open: { register, name } }: { open: OpenRegister }) {
  const say = useText(upkeepText);
  const dates = useDates();
  const pages = usePages('GET /registers/{register}/changes', { path: { register: register.id }, query: {} });
  usePull(pages.reload);
  useShown(pages.reload);
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length === 0 ? { title: say('history.none') } : null,
  );
  return (
    <Page title={`${name} · ${say('history')}`} above={<OfflineStrip query={pages.first} />}>
      {state.kind === 'ready' ? null : <StateFace state={state} />}
      {pages.items.length > 0 ? (
        <List label={say('history')}>
          {pages.items.map(({ id, fileName, added, changed, changedBy, changedAt }) => (
            <Row
              key={id}
              icon={fileName === null ? 'edit' : 'document'}
              title={fileName ?? say('byHand')}
              note={say('counts', { added, changed })}
              meta={[dates.instant(changedAt), changedBy.name].join(' · ')}
              onTap={() => navigation.open('packages/upkeep/change/index', { register: register.id, id })}
            />
          ))}
        </List>
      ) : null}
      <MoreButton pages={pages} />
    </Page>
  );
}
