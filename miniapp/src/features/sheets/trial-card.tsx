import { useState } from 'react';
import { sheetColumnTexts } from '@anqi/shared/wording/request-sheets';
import { intakeText } from '@anqi/shared/wording/ui/intake';
import type { SheetTrial } from '../../api';
import { Button, Card, List, Note, Question, Row, Status, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import type { SheetWork } from './use-sheet';

/** What is in the file: what has to be mended, or how many requests it will bring. */
export function TrialCard({ trial, work }: { trial: SheetTrial; work: SheetWork }) {
  const say = useText(intakeText);
  const { name, rowCount, enterpriseCount, faultCount } = trial;
  const isFine = faultCount === 0;
  return (
    <Card id="sheet-trial" title={name}>
      {rowCount > 0 ? (
        <Words className="strong">
          {say('sheets.count', { rows: rowCount, enterprises: enterpriseCount })}
        </Words>
      ) : null}
      <Before trial={trial} />
      {isFine ? <Note tone="good">{say('sheets.fine')}</Note> : <Faults trial={trial} />}
      {isFine ? <TakeIn trial={trial} work={work} /> : null}
    </Card>
  );
}

function Before({ trial: { takenIn } }: { trial: SheetTrial }) {
  const say = useText(intakeText);
  const dates = useDates();
  if (takenIn === null) return null;
  const { takenInAt, takenInBy, rowCount } = takenIn;
  return (
    <Note tone="warn" id="sheet-before">
      {say('sheets.before', { at: dates.instant(takenInAt), by: takenInBy.name, n: rowCount })}
    </Note>
  );
}

function Faults({ trial: { faults, faultCount } }: { trial: SheetTrial }) {
  const say = useText(intakeText);
  const language = useLanguage();
  return (
    <>
      <Note tone="bad" live>
        {say('sheets.faults', { n: faultCount })}
      </Note>
      <List label={say('sheets.faults.list')}>
        {faults.map(({ row, column, text }, index) => (
          <Row
            key={index}
            title={text}
            note={[
              row === null ? say('sheets.fault.file') : say('sheets.fault.row', { row }),
              column === null ? '' : sheetColumnTexts[column][language],
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </List>
      {faultCount > faults.length ? (
        <Words className="small muted">{say('sheets.faults.more', { n: faults.length })}</Words>
      ) : null}
    </>
  );
}

function TakeIn({ trial: { rowCount, takenIn }, work }: { trial: SheetTrial; work: SheetWork }) {
  const say = useText(intakeText);
  const [asking, setAsking] = useState(false);
  const busy = work.busy === 'taking';
  if (takenIn === null) {
    return (
      <Button id="sheet-take-in" busy={busy} onTap={() => work.takeIn(false)}>
        {say('sheets.takeIn', { n: rowCount })}
      </Button>
    );
  }
  return (
    <>
      <Button id="sheet-again" tone="danger" busy={busy} onTap={() => setAsking(true)}>
        {say('sheets.again')}
      </Button>
      {asking ? (
        <Question
          title={say('sheets.again')}
          yes={say('sheets.takeIn', { n: rowCount })}
          danger
          onYes={() => {
            setAsking(false);
            work.takeIn(true);
          }}
          onClose={() => setAsking(false)}
        >
          <Words>{say('sheets.again.say', { n: rowCount })}</Words>
        </Question>
      ) : null}
    </>
  );
}

/** It is done: nothing of the file is left to do. */
export function DoneNote({ n }: { n: number }) {
  const say = useText(intakeText);
  return (
    <Note tone="good" live id="sheet-done" title={say('sheets.done', { n })}>
      {say('sheets.done.say')}
    </Note>
  );
}

export const NthStatus = ({ n }: { n: number }) => {
  const say = useText(intakeText);
  return n > 1 ? <Status tone="warn">{say('sheets.history.nth', { n })}</Status> : null;
};
