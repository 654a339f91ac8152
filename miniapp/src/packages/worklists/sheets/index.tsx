import { mayEver } from '@anqi/shared';
import { intakeText } from '@anqi/shared/wording/ui/intake';
import { useFile, type RequestSheet } from '../../../api';
import { useDates } from '../../../features/dates/use-dates';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import { SignedIn } from '../../../features/session/signed-in';
import { DoneNote, NthStatus, TrialCard } from '../../../features/sheets/trial-card';
import { useSheet, type SheetWork } from '../../../features/sheets/use-sheet';
import { usePull } from '../../../platform/pull';
import { Box, Button, Card, Heading, List, Page, Row, StateFace, Status, useText, Words } from '../../../ui';

/** Requests from a spreadsheet, on enterprises' behalf: checked as a whole, then taken in as a whole. */
export default function SheetsPage() {
  const say = useText(intakeText);
  return (
    <SignedIn title={say('sheets')} may={({ roles }) => mayEver(roles, 'intake.manage')}>
      {() => <Sheets />}
    </SignedIn>
  );
}

function Sheets() {
  const say = useText(intakeText);
  const pages = usePages('GET /request-sheets', {});
  const work = useSheet(pages.reload);
  usePull(pages.reload);
  const state = pageStateOf(pages.first, ({ items }) =>
    items.length === 0 ? { title: say('sheets.history.none') } : null,
  );
  return (
    <Page title={say('sheets')} above={<OfflineStrip query={pages.first} />}>
      <ChooseCard work={work} />
      {work.done === null ? null : <DoneNote n={work.done.rowCount} />}
      <ProblemNote problem={work.problem} />
      {work.trial === null ? null : <TrialCard trial={work.trial} work={work} />}
      <Heading level={2}>{say('sheets.history')}</Heading>
      {state.kind === 'ready' ? null : <StateFace state={state} inside />}
      {pages.items.length === 0 ? null : (
        <List label={say('sheets.history')}>
          {pages.items.map((sheet) => (
            <Past key={sheet.id} sheet={sheet} />
          ))}
        </List>
      )}
      <MoreButton pages={pages} />
    </Page>
  );
}

function ChooseCard({ work }: { work: SheetWork }) {
  const say = useText(intakeText);
  const template = useFile('GET /request-sheets/template');
  const isFirst = work.trial === null;
  return (
    <Card id="sheet-choose">
      <Words>{say('sheets.say')}</Words>
      <Box className="two-buttons">
        <Button
          id="sheet-file"
          icon="document"
          tone={isFirst ? 'primary' : 'soft'}
          busy={work.busy === 'checking'}
          disabled={work.busy === 'taking'}
          onTap={work.choose}
        >
          {say(work.busy === 'checking' ? 'sheets.checking' : isFirst ? 'sheets.choose' : 'sheets.other')}
        </Button>
        <Button
          id="sheet-template"
          tone="plain"
          busy={template.busy}
          onTap={() => void template.open({}, `${say('sheets')}.xlsx`)}
        >
          {say('sheets.template')}
        </Button>
      </Box>
      <ProblemNote problem={template.problem} />
    </Card>
  );
}

function Past({ sheet: { name, rowCount, nth, takenInAt, takenInBy } }: { sheet: RequestSheet }) {
  const say = useText(intakeText);
  const dates = useDates();
  return (
    <Row
      icon="document"
      title={name}
      note={[dates.instant(takenInAt), takenInBy.name].join(' · ')}
      trailing={
        <>
          <NthStatus n={nth} />
          <Status>{say('sheets.history.rows', { n: rowCount })}</Status>
        </>
      }
    />
  );
}
