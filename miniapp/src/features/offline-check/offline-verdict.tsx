import { formatInstant, HOTLINE, MS_PER_MINUTE, type LiveClaims } from '@anqi/shared';
import { offlineCheckText } from '@anqi/shared/wording/ui/offline-check';
import { verdictPageText } from '@anqi/shared/wording/ui/verdict';
import { verdictTexts } from '@anqi/shared/wording/verification';
import type { CodeVerdict } from '../../api';
import { Button, Card, Facts, Note, useText, useWords, Words } from '../../ui';
import { timeOf, useDates } from '../dates/use-dates';
import { NoFilingCard } from '../visit/no-filing-card';
import { ScanAgain } from '../visit/scan-again';
import { VerdictFace } from '../visit/verdict-face';
import { VerifyByPhone } from '../visit/verify-by-phone';
import { CodeAge, PhoneDrift } from './code-age';
import type { Checked } from './use-offline-check';

export interface OfflineVerdictProps {
  checked: Exclude<Checked, { kind: 'unknown-key' }>;
  /** Asks the server; `null` while it is being asked. */
  onOnline: (() => void) | null;
}

/** What the phone finds of a live code by itself, until the server has answered. */
export function OfflineVerdict({ checked, onOnline }: OfflineVerdictProps) {
  const say = useText(offlineCheckText);
  const inWords = useWords();
  const verdict = verdictOf(checked);
  const at = timeOf(formatInstant(checked.atMs));
  const isGood = verdict === 'valid' || verdict === 'emergency';
  return (
    <>
      <VerdictFace
        verdict={verdict}
        title={say('title', { verdict: inWords(verdictTexts[verdict].title) })}
        note={say(checked.kind === 'forged' ? 'forgedNote' : 'note', { at })}
      />
      {checked.kind === 'other-district' ? (
        <Note tone="warn">{say('district', { name: checked.district })}</Note>
      ) : null}
      {checked.kind === 'genuine' ? <Genuine claims={checked.claims} stale={verdict === 'stale'} /> : null}
      {onOnline ? (
        <Button tone="soft" id="online" onTap={onOnline}>
          {say('online')}
        </Button>
      ) : null}
      {isGood ? <VerifyByPhone phone={HOTLINE} /> : <NoFilingCard phone={HOTLINE} />}
      {verdict === 'stale' ? <ScanAgain /> : null}
    </>
  );
}

function verdictOf(checked: OfflineVerdictProps['checked']): CodeVerdict {
  if (checked.kind === 'genuine') return checked.verdict;
  return checked.kind === 'forged' ? 'not-ours' : 'other-district';
}

/** What the code itself says; a picture tells only when it was taken. */
function Genuine({ claims, stale }: { claims: LiveClaims; stale: boolean }) {
  const say = useText(offlineCheckText);
  const sayOfVisit = useText(verdictPageText);
  const dates = useDates();
  const { department, enterprise, startsAtMinute, endsAtMinute } = claims.statement;
  if (stale) {
    return (
      <>
        <CodeAge claims={claims} />
        <PhoneDrift always />
      </>
    );
  }
  const instant = (minute: number): string => formatInstant(minute * MS_PER_MINUTE);
  return (
    <>
      <PhoneDrift />
      <Card>
        <Facts
          rows={[
            { name: sayOfVisit('department'), value: <Words className="strong">{department}</Words> },
            { name: sayOfVisit('enterprise'), value: enterprise },
            {
              name: sayOfVisit('period'),
              value: dates.period(instant(startsAtMinute), instant(endsAtMinute)),
            },
          ]}
        />
        <Words className="small muted">{say('limits')}</Words>
      </Card>
    </>
  );
}
