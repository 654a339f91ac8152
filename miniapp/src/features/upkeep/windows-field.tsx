import type { QuietWindow } from '@anqi/shared';
import { weekdayTexts } from '@anqi/shared/wording/dates';
import { quietWindowText } from '@anqi/shared/wording/step-values';
import { policiesText } from '@anqi/shared/wording/ui/policies';
import { useState } from 'react';
import {
  Box,
  Button,
  ChooseMany,
  DateField,
  List,
  Note,
  Row,
  Segmented,
  Sheet,
  TextField,
  useLanguage,
  useText,
} from '../../ui';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const KINDS = ['month-days', 'weekdays', 'dates'] as const;

interface WindowsFieldProps {
  windows: QuietWindow[];
  onChange: (windows: QuietWindow[]) => void;
}

/** Quiet windows: each can be taken away, others put to them. */
export function WindowsField({ windows, onChange }: WindowsFieldProps) {
  const say = useText(policiesText);
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  return (
    <Box className="stack stack--tight">
      {windows.length === 0 ? (
        <Note>{say('noQuiet')}</Note>
      ) : (
        <List label={say('quiet')}>
          {windows.map((window, at) => {
            const name = quietWindowText(window, language);
            return (
              <Row
                key={name}
                icon="calendar"
                title={name}
                trailing={
                  <Button
                    small
                    tone="plain"
                    label={say('window.removeOf', { window: name })}
                    onTap={() => onChange(windows.filter((_, other) => other !== at))}
                  >
                    {say('window.remove')}
                  </Button>
                }
              />
            );
          })}
        </List>
      )}
      <Button id="window-add" tone="soft" onTap={() => setAdding(true)}>
        {say('window.add')}
      </Button>
      {adding ? (
        <AddSheet onAdd={(window) => onChange([...windows, window])} onClose={() => setAdding(false)} />
      ) : null}
    </Box>
  );
}

function AddSheet({ onAdd, onClose }: { onAdd: (window: QuietWindow) => void; onClose: () => void }) {
  const say = useText(policiesText);
  const language = useLanguage();
  const [kind, setKind] = useState<QuietWindow['kind']>('month-days');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [days, setDays] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const window = windowOf(kind, { from, to, days });
  const add = () => {
    setTried(true);
    if (window === null) return;
    onAdd(window);
    onClose();
  };
  const again = (next: QuietWindow['kind']) => {
    setKind(next);
    setFrom('');
    setTo('');
  };
  const Dated = kind === 'dates' ? DateField : TextField;
  return (
    <Sheet
      title={say('window.add')}
      onClose={onClose}
      foot={
        <Button id="window-yes" onTap={add}>
          {say('window.yes')}
        </Button>
      }
    >
      <Segmented
        label={say('window.kind')}
        options={KINDS.map((id) => ({ id, title: say(`window.${id}`) }))}
        value={kind}
        onValue={again}
      />
      {kind === 'weekdays' ? (
        <ChooseMany
          id="window-days"
          label={say('window.days')}
          options={WEEKDAYS.map((id) => ({ id, title: weekdayTexts[id][language] }))}
          value={days}
          onValue={setDays}
        />
      ) : (
        <>
          <Dated id="window-from" label={say('window.from')} value={from} onValue={setFrom} />
          <Dated id="window-to" label={say('window.to')} value={to} onValue={setTo} />
        </>
      )}
      {tried && window === null ? (
        <Note tone="bad" live>
          {say('window.wrong')}
        </Note>
      ) : null}
    </Sheet>
  );
}

/** `null` where something is missing. */
export function windowOf(
  kind: QuietWindow['kind'],
  { from, to, days }: { from: string; to: string; days: readonly string[] },
): QuietWindow | null {
  if (kind === 'weekdays') return days.length === 0 ? null : { kind, days: days.map(Number).sort() };
  if (kind === 'dates') return from !== '' && to !== '' && from <= to ? { kind, from, to } : null;
  const [first, last] = [Number(from), Number(to)];
  const isDay = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= 31;
  return isDay(first) && isDay(last) ? { kind, from: first, to: last } : null;
}
