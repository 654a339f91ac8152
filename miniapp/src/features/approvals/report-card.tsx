import { useState } from 'react';
import { REPORT_OUTCOMES, type ReportOutcome } from '@anqi/shared';
import { reportOutcomeTexts, reportStatusTexts } from '@anqi/shared/wording/ratings';
import { workbenchText } from '@anqi/shared/wording/ui/workbench';
import { useIntention, type VisitReport } from '../../api';
import { Button, Card, Facts, Note, Status, toast, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { ReasonSheet } from '../reason-sheet';
import { RevealContact } from '../reveals/reveal-contact';
import { OutcomeField } from './outcome-field';

const LEAST = 2;

export interface ReportCardProps {
  report: VisitReport;
  mayHandle: boolean;
  onHandled: () => void;
}

/** A visit that showed no code, as somebody at its gate told it. */
export function ReportCard({ report, mayHandle, onHandled }: ReportCardProps) {
  const say = useText(workbenchText);
  const language = useLanguage();
  const dates = useDates();
  const [asking, setAsking] = useState(false);
  const { status, outcome, contactPhone } = report;
  return (
    <Card
      title={report.enterpriseName ?? report.creditCode ?? say('reports.unnamed')}
      action={
        <Status tone={status === 'open' ? 'warn' : 'plain'}>{reportStatusTexts[status][language]}</Status>
      }
    >
      <Facts
        rows={[
          { name: say('reports.happened'), value: dates.instant(report.happenedAt) },
          { name: say('reports.who'), value: report.departmentName ?? say('reports.unnamed') },
          ...(contactPhone ? [{ name: say('reports.phone'), value: contactPhone }] : []),
        ]}
      />
      {report.words ? <Words>{report.words}</Words> : null}
      {contactPhone && mayHandle ? <RevealContact subject="visit-report" id={report.id} /> : null}
      {outcome ? <Note title={reportOutcomeTexts[outcome][language]}>{report.note}</Note> : null}
      {status === 'open' && mayHandle ? (
        <Button id="report-handle" onTap={() => setAsking(true)}>
          {say('reports.handle')}
        </Button>
      ) : null}
      {asking ? <HandleSheet report={report} onHandled={onHandled} onClose={() => setAsking(false)} /> : null}
    </Card>
  );
}

interface HandleSheetProps {
  report: VisitReport;
  onHandled: () => void;
  onClose: () => void;
}

function HandleSheet({ report, onHandled, onClose }: HandleSheetProps) {
  const say = useText(workbenchText);
  const [outcome, setOutcome] = useState<ReportOutcome | null>(null);
  const { busy, problem, submit } = useIntention('POST /visit-reports/{id}/handle');
  const handle = async (note: string) => {
    if (outcome === null) return false;
    const answer = await submit({ path: { id: report.id }, body: { outcome, note } });
    if (answer.kind !== 'done') return false;
    toast(say('reports.done'));
    onClose();
    onHandled();
    return true;
  };
  return (
    <ReasonSheet
      title={say('reports.handle')}
      label={say('reports.note')}
      least={LEAST}
      tooShort={say('note.missing', { count: LEAST })}
      yes={say('reports.handle')}
      keepAs={`report:${report.id}`}
      incomplete={outcome === null}
      onYes={handle}
      {...{ busy, problem, onClose }}
    >
      <OutcomeField
        id="report-outcome"
        label={say('reports.outcome')}
        texts={reportOutcomeTexts}
        outcomes={REPORT_OUTCOMES}
        value={outcome}
        onValue={setOutcome}
      />
    </ReasonSheet>
  );
}
