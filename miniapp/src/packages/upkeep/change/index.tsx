import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import { useQuery } from '../../../api';
import { useDates } from '../../../features/dates/use-dates';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ChangedRow } from '../../../features/upkeep/changed-row';
import { RegisterPage, type OpenRegister } from '../../../features/upkeep/register-page';
import { usePageParameters } from '../../../platform/page-parameters';
import { Card, Facts, Page, useText } from '../../../ui';

/** One change of a register, row by row. */
export default function ChangePage() {
  return <RegisterPage>{(open) => <Change open={open} />}</RegisterPage>;
}

function Change({ open: { register, name } }: { open: OpenRegister }) {
  const say = useText(upkeepText);
  const dates = useDates();
  const { id = '' } = usePageParameters();
  const asks = { path: { register: register.id, id }, query: {} };
  const query = useQuery('GET /registers/{register}/changes/{id}', asks);
  const pages = usePages('GET /registers/{register}/changes/{id}', asks);
  const change = query.data?.change;
  return (
    <Page
      title={`${name} · ${say('change')}`}
      state={pageStateOf(query)}
      above={<OfflineStrip query={query} />}
    >
      {change ? (
        <Card title={change.fileName ?? say('byHand')}>
          <Facts
            rows={[
              { name: say('who'), value: change.changedBy.name },
              { name: say('when'), value: dates.momentInFull(change.changedAt) },
              { name: say('trial.added'), value: String(change.added) },
              { name: say('trial.changed'), value: String(change.changed) },
              { name: say('mark'), value: change.contentHash },
            ]}
          />
        </Card>
      ) : null}
      <Card id="change-rows">
        {pages.items.map((row) => (
          <ChangedRow key={row.rowId} register={register} changed={row} />
        ))}
        <MoreButton pages={pages} />
      </Card>
    </Page>
  );
}
