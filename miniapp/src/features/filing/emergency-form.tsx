import { dateOf, formatInstant, MS_PER_HOUR, parseInstant } from '@anqi/shared';
import { filingText } from '@anqi/shared/wording/ui/filing';
import { clock } from '../../platform/clock';
import { Box, Card, DateField, Field, Note, Segmented, SwitchRow, TimeField, useText } from '../../ui';
import { EnterpriseLine } from './enterprise-line';
import { EvidenceField } from './evidence-step';
import type { Filing } from './filing';
import { ItemsField } from './ground-step';
import { OfficersField } from './officers-field';
import { hoursOf, instantAt, moveStart, periodFrom, timeOf } from './period';

/** An emergency on one screen: what happened, who goes, what is looked at. Everything else is proposed. */
export function EmergencyForm({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  return (
    <>
      <Note tone="warn">{say('emergency.hint')}</Note>
      <Card>
        <EnterpriseLine enterprise={filing.context.enterprise} />
      </Card>
      <Card>
        <EvidenceField filing={filing} field="incident" />
        <WhenFields filing={filing} />
      </Card>
      <Card>
        <OfficersField filing={filing} />
        <ItemsField filing={filing} />
      </Card>
    </>
  );
}

const HOURS = ['1', '2', '4', '8'] as const;
type Hours = (typeof HOURS)[number];

function WhenFields({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const { draft } = filing.form;
  const begun = parseInstant(draft.startsAt) <= clock.now();
  const hours = String(hoursOf(draft)) as Hours;
  const put = (startsAt: string, length: number) =>
    filing.change({ kind: 'period', period: periodFrom(startsAt, length) });
  const start = (startsAt: string) => filing.change({ kind: 'period', period: moveStart(draft, startsAt) });
  const inAnHour = () => formatInstant(clock.now() + MS_PER_HOUR);
  const date = dateOf(draft.startsAt);
  return (
    <>
      <SwitchRow
        title={say('emergency.on-site')}
        on={begun}
        onChange={(on) => put(on ? formatInstant(clock.now()) : inAnHour(), Number(hours))}
      />
      <Box className="pair">
        <DateField
          id="date"
          label={say('date')}
          value={date}
          onValue={(picked) => start(instantAt(picked, timeOf(draft.startsAt)))}
        />
        <TimeField
          id="starts"
          label={say(begun ? 'emergency.began' : 'starts')}
          value={timeOf(draft.startsAt)}
          onValue={(picked) => start(instantAt(date, picked))}
        />
      </Box>
      <Field id="hours" label={say('emergency.hours')}>
        <Segmented
          label={say('emergency.hours')}
          options={HOURS.map((id) => ({ id, title: say('emergency.hours.value', { hours: id }) }))}
          value={hours}
          onValue={(id) => put(draft.startsAt, Number(id))}
        />
      </Field>
    </>
  );
}
