import { mayEver } from '@anqi/shared';
import { actionText, AUDITED_ACTIONS, subjectText } from '@anqi/shared/wording/actions';
import { auditChangeValue } from '@anqi/shared/wording/audit-changes';
import { auditText } from '@anqi/shared/wording/ui/audit';
import { useState } from 'react';
import { useFile, type AsksOf, type AuditLogRow, type ExportFormat } from '../../../api';
import { today, useDates } from '../../../features/dates/use-dates';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import { SignedIn } from '../../../features/session/signed-in';
import { SPREADSHEETS } from '../../../platform/files';
import {
  Box,
  Button,
  Card,
  ChooseOne,
  DateField,
  Facts,
  Note,
  Page,
  Segmented,
  Sheet,
  StateFace,
  Words,
  useLanguage,
  useText,
} from '../../../ui';

const EVERY = '';

interface Only {
  actorId?: string;
  subjectId?: string;
}

/** The audit log for whoever reads everything and changes nothing. */
export default function AuditPage() {
  const say = useText(auditText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'audit.read')}>
      {() => <AuditLog />}
    </SignedIn>
  );
}

function AuditLog() {
  const say = useText(auditText);
  const language = useLanguage();
  const [action, setAction] = useState(EVERY);
  const [dates, setDates] = useState({ from: today(), until: today() });
  const [only, setOnly] = useState<Only>({});
  const [isExporting, setExporting] = useState(false);
  const isBackward = dates.until < dates.from;
  const query = { ...only, ...dates, ...(action === EVERY ? {} : { action }) };
  const pages = usePages('GET /audit-rows', isBackward ? null : { query });
  const nothing = { title: say('none'), hint: say('noneHint') };
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  const actions = AUDITED_ACTIONS.map((id) => ({ id, title: actionText(id, language) }));
  return (
    <Page title={say('title')} above={<OfflineStrip query={pages.first} />}>
      <Note>{say('say')}</Note>
      <ChooseOne
        id="audit-action"
        label={say('action')}
        options={[{ id: EVERY, title: say('every') }, ...actions]}
        value={action}
        onValue={setAction}
      />
      <Box className="pair">
        <DateField
          id="audit-from"
          label={say('from')}
          value={dates.from}
          onValue={(from) => setDates({ ...dates, from })}
        />
        <DateField
          id="audit-until"
          label={say('until')}
          value={dates.until}
          error={isBackward ? say('backward') : null}
          onValue={(until) => setDates({ ...dates, until })}
        />
      </Box>
      {only.actorId || only.subjectId ? (
        <Button id="audit-all" small tone="plain" onTap={() => setOnly({})}>
          {say('everything')}
        </Button>
      ) : null}
      {isBackward || pages.items.length === 0 ? null : (
        <Button id="audit-export" small tone="soft" onTap={() => setExporting(true)}>
          {say('export')}
        </Button>
      )}
      {isExporting ? <ExportSheet filter={query} onClose={() => setExporting(false)} /> : null}
      {isBackward || state.kind === 'ready' ? null : <StateFace state={state} />}
      {isBackward ? null : pages.items.map((row) => <AuditCard key={row.id} row={row} onOnly={setOnly} />)}
      {isBackward ? null : <MoreButton pages={pages} />}
    </Page>
  );
}

interface ExportProps {
  filter: Omit<AsksOf<'GET /audit-rows/export'>['query'], 'format'>;
  onClose: () => void;
}

/** The log as it is shown, every page of it, as a file. */
function ExportSheet({ filter, onClose }: ExportProps) {
  const say = useText(auditText);
  const [format, setFormat] = useState<ExportFormat>(SPREADSHEETS[0] ?? 'xlsx');
  const { busy, problem, open } = useFile('GET /audit-rows/export');
  const take = (): void => void open({ query: { ...filter, format } }, `audit-log-${today()}.${format}`);
  return (
    <Sheet
      title={say('exportTitle')}
      onClose={onClose}
      foot={
        <Button id="audit-export-yes" busy={busy} onTap={take}>
          {say('fetch')}
        </Button>
      }
    >
      <Words>{say('exportScope')}</Words>
      {SPREADSHEETS.length < 2 ? null : (
        <Segmented
          label={say('format')}
          options={SPREADSHEETS.map((id) => ({ id, title: say(id) }))}
          value={format}
          onValue={setFormat}
        />
      )}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}

function AuditCard({ row, onOnly }: { row: AuditLogRow; onOnly: (only: Only) => void }) {
  const say = useText(auditText);
  const language = useLanguage();
  const { momentInFull } = useDates();
  const { at, actor, action, subjectType, subjectId, changes, requestId } = row;
  const changed = changes.map(({ name, ...change }) => ({ name, value: auditChangeValue(change, language) }));
  return (
    <Card title={actionText(action, language)}>
      <Facts
        rows={[
          { name: say('when'), value: momentInFull(at) },
          { name: say('actor'), value: useWho(row) },
          { name: say('subject'), value: subjectText(subjectType, language) },
        ]}
      />
      {changed.length === 0 ? null : (
        <>
          <Words className="strong">{say('changes')}</Words>
          <Facts rows={changed} />
        </>
      )}
      {subjectId === '' ? null : <Id what={say('subjectId')} id={subjectId} />}
      <Id what={say('requestId')} id={requestId} />
      <Box className="pair">
        {actor === null ? null : (
          <Button small tone="plain" onTap={() => onOnly({ actorId: actor.id })}>
            {say('onlyActor')}
          </Button>
        )}
        {subjectId === '' ? null : (
          <Button small tone="plain" onTap={() => onOnly({ subjectId })}>
            {say('onlySubject')}
          </Button>
        )}
      </Box>
    </Card>
  );
}

function useWho({ actor, withheld }: AuditLogRow): string {
  const say = useText(auditText);
  if (withheld) return say('withheld');
  if (actor === null) return say('system');
  return actor.name === '' ? say('sender') : say('who', { name: actor.name, title: actor.title });
}

/** On a line of its own. */
function Id({ what, id }: { what: string; id: string }) {
  const say = useText(auditText);
  return (
    <Box>
      <Words className="small muted">{say('idOf', { what, id })}</Words>
    </Box>
  );
}
