import { meText } from '@anqi/shared/wording/ui/me';
import { useState } from 'react';
import { Box, Icon, Tap, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { useSession } from '../session/session';
import { DaySheet } from './day-sheet';
import { useDemo } from './demo';
import { PersonaSheet } from './persona-sheet';

/** A small bar that exists in demo mode alone: who one is, and what day it is. */
export function DemoBar() {
  const say = useText(meText);
  const dates = useDates();
  const demo = useDemo();
  const { session } = useSession();
  const [open, setOpen] = useState<'persona' | 'day' | null>(null);
  if (demo === null) return null;
  const close = () => setOpen(null);
  return (
    <Box className="demo-bar" id="demo-bar" role="region" label={say('demo')}>
      <Tap className="demo-bar__tap" id="demo-persona" onTap={() => setOpen('persona')}>
        <Icon name="person" />
        <Words>{session?.account.name ?? say('choosePersona')}</Words>
      </Tap>
      <Tap className="demo-bar__tap" id="demo-day" onTap={() => setOpen('day')}>
        <Icon name="calendar" />
        <Words>{dates.dayInFull(demo.today)}</Words>
      </Tap>
      {open === 'persona' ? <PersonaSheet demo={demo} onClose={close} /> : null}
      {open === 'day' ? <DaySheet demo={demo} onClose={close} /> : null}
    </Box>
  );
}
