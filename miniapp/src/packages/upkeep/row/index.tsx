import { DIGESTED, type Register } from '@anqi/shared';
import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import { useQuery, type RegisterRowDetails } from '../../../api';
import { useDates } from '../../../features/dates/use-dates';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ChangedRow } from '../../../features/upkeep/changed-row';
import {
  AboutNote,
  ReadOnlyNote,
  RegisterPage,
  type OpenRegister,
} from '../../../features/upkeep/register-page';
import { RowForm } from '../../../features/upkeep/row-form';
import { usePageParameters } from '../../../platform/page-parameters';
import { Card, Facts, Note, Page, useLanguage, useText } from '../../../ui';

/** One row of a register, filled in by hand; without an id a new one. */
export default function RowPage() {
  return <RegisterPage>{(open) => <RowScreen open={open} />}</RegisterPage>;
}

function RowScreen({ open }: { open: OpenRegister }) {
  const say = useText(upkeepText);
  const language = useLanguage();
  const { id } = usePageParameters();
  const { register, name } = open;
  const state = useQuery('GET /registers/{register}', { path: { register: register.id } });
  const row = useQuery(
    'GET /registers/{register}/rows/{id}',
    id === undefined ? null : { path: { register: register.id, id } },
  );
  const title = id === undefined ? `${name} · ${say('new')}` : name;
  const isRead = state.data !== null && (id === undefined || row.data !== null);
  if (!isRead)
    return <Page title={title} state={state.data === null ? pageStateOf(state) : pageStateOf(row)} />;
  return (
    <Page title={title} above={<OfflineStrip query={id === undefined ? state : row} />}>
      {open.mayKeep ? null : <ReadOnlyNote register={register} />}
      <AboutNote register={register} />
      {open.mayKeep ? (
        <RowForm register={register} row={row.data} choices={state.data?.choices ?? {}} />
      ) : (
        <Card>
          <Facts
            rows={register.columns.map(({ key, heading }) => ({
              name: heading[language],
              value: DIGESTED.test(row.data?.cells[key] ?? '') ? say('digested') : row.data?.cells[key],
            }))}
          />
        </Card>
      )}
      {row.data ? <History register={register} row={row.data} /> : null}
    </Page>
  );
}

function History({ register, row: { history } }: { register: Register; row: RegisterRowDetails }) {
  const say = useText(upkeepText);
  const dates = useDates();
  return (
    <Card title={say('rowHistory')} id="row-history">
      {history.length === 0 ? <Note>{say('rowHistoryNone')}</Note> : null}
      {history.map(({ change: { id, changedAt, changedBy, fileName }, row }) => (
        <ChangedRow
          key={id}
          register={register}
          changed={row}
          title={[dates.instant(changedAt), changedBy.name, fileName ?? say('byHand')].join(' · ')}
        />
      ))}
    </Card>
  );
}
