import { addDays } from '@anqi/shared';
import { meText } from '@anqi/shared/wording/ui/me';
import { useState } from 'react';
import type { Demo, Problem } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, DateField, Sheet, toast, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { demos } from './demo';

/** Moves the demo's date forward, to see a quiet day and an open one. */
export function DaySheet({ demo, onClose }: { demo: Demo; onClose: () => void }) {
  const say = useText(meText);
  const dates = useDates();
  const tomorrow = addDays(demo.today, 1);
  const [date, setDate] = useState(tomorrow);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const mayGo = date > demo.today && date <= demo.latestDate;
  async function go() {
    setBusy(true);
    const refused = await demos.goTo(date);
    setBusy(false);
    setProblem(refused);
    if (refused !== null) return;
    toast(say('demoMoved', { day: dates.dayInFull(date) }));
    onClose();
    navigation.home();
  }
  return (
    <Sheet
      title={say('demoChangeDay')}
      onClose={onClose}
      foot={
        <Button busy={busy} disabled={!mayGo} onTap={() => void go()}>
          {say('demoGo')}
        </Button>
      }
    >
      <DateField
        id="demo-date"
        label={say('demoDay')}
        hint={say('demoForward', { date: dates.dayInFull(demo.latestDate) })}
        value={date}
        from={tomorrow}
        until={demo.latestDate}
        onValue={setDate}
      />
      {busy ? <Words className="muted">{say('demoGoing')}</Words> : null}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
