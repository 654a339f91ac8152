import { codeAgeMinutes, formatInstant, MS_PER_MINUTE, periodStart, type LiveClaims } from '@anqi/shared';
import { countdownText } from '@anqi/shared/wording/dates';
import { offlineCheckText } from '@anqi/shared/wording/ui/offline-check';
import { clock } from '../../platform/clock';
import { Note, useText } from '../../ui';
import { useLanguage } from '../../ui/use-text';
import { timeOf, useDates } from '../dates/use-dates';

/** Of a code that is not the live one: from when it is, and so what kind of copy. */
export function CodeAge({ claims, nowMs = clock.now() }: { claims: LiveClaims; nowMs?: number }) {
  const say = useText(offlineCheckText);
  const dates = useDates();
  const language = useLanguage();
  const { period, statement } = claims;
  const at = dates.instant(formatInstant(periodStart(period, statement.periodSeconds)));
  const minutes = codeAgeMinutes(claims, nowMs);
  const time = countdownText(Math.abs(minutes) * 60, language);
  return <Note tone="warn">{say(minutes < 0 ? 'ahead' : 'age', { at, time })}</Note>;
}

/** How wrong the phone's clock is, as far as the server told; `always`: at least what it shows. */
export function PhoneDrift({ always = false }: { always?: boolean }) {
  const say = useText(offlineCheckText);
  const language = useLanguage();
  const lag = Math.round(clock.lagMs() / MS_PER_MINUTE);
  if (lag !== 0) {
    const time = countdownText(Math.abs(lag) * 60, language);
    return <Note tone="warn">{say(lag > 0 ? 'slow' : 'fast', { time })}</Note>;
  }
  return always ? <Note>{say('phoneTime', { at: timeOf(formatInstant(clock.now())) })}</Note> : null;
}
