import { parseInstant, parseToken, tokenFromLaunch, type LiveClaims, type TokenKind } from '@anqi/shared';
import { offlineCheckText } from '@anqi/shared/wording/ui/offline-check';
import { verdictPageText } from '@anqi/shared/wording/ui/verdict';
import { useEffect } from 'react';
import { useQuestion, type Verification } from '../../../api';
import { timeOf } from '../../../features/dates/use-dates';
import { CodeAge } from '../../../features/offline-check/code-age';
import { OfflineVerdict, type OfflineVerdictProps } from '../../../features/offline-check/offline-verdict';
import { useOfflineCheck, type Checked } from '../../../features/offline-check/use-offline-check';
import { NoFilingCard } from '../../../features/visit/no-filing-card';
import { ScanAgain } from '../../../features/visit/scan-again';
import { VerdictFace } from '../../../features/visit/verdict-face';
import { VerifyByPhone } from '../../../features/visit/verify-by-phone';
import { VisitDetails } from '../../../features/visit/visit-details';
import { clock } from '../../../platform/clock';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { startedFromPicture } from '../../../platform/scan';
import { Button, Note, Page, useText, Vacant } from '../../../ui';
import { ready } from '../../../ui/page-state';
import { pageStateOf } from '../../../features/page-state-of';

/** What a scanned code says; also where WeChat's own scanner (`q`, `scene`) lands. */
export default function VerdictPage() {
  const say = useText(verdictPageText);
  const { token: given, q, scene, from } = usePageParameters();
  const token = given ?? tokenFromLaunch({ q, scene });
  const claims = token === null ? undefined : parseToken(token)?.claims;
  const printed = printedPageOf(claims?.kind);
  useEffect(() => {
    if (printed !== null) navigation.replace(printed, { token: token ?? '' });
  }, [printed, token]);
  if (token === null || printed !== null) {
    return (
      <Page title={say('title')} state={printed === null ? ready : { kind: 'loading' }}>
        <Vacant icon="scan" title={say('missing')} hint={say('missingHint')}>
          <ScanAgain />
        </Vacant>
      </Page>
    );
  }
  const isPicture = from === 'picture' || (given === undefined && startedFromPicture());
  const live = claims?.kind === 'inspection-code' ? claims : null;
  return <ScannedCode token={token} live={live} isPicture={isPicture && live !== null} />;
}

interface ScannedCodeProps {
  token: string;
  /** What it says of itself, where it has the form of a live code. */
  live: LiveClaims | null;
  /** It was read from a picture, not from the inspector's phone. */
  isPicture: boolean;
}

/** What the phone finds by itself at once, then what the server says. */
function ScannedCode({ token, live, isPicture }: ScannedCodeProps) {
  const say = useText(verdictPageText);
  const sayOffline = useText(offlineCheckText);
  const query = useQuestion('POST /code-verifications', { body: { token } });
  const { data, problem, loading, reload } = query;
  const checked = useOfflineCheck(live === null ? null : token);
  useEffect(() => {
    if (data !== null) clock.follow(data.checkedAt);
  }, [data]);
  const own = data === null ? ownVerdictOf(checked) : null;
  return (
    <Page
      title={say('title')}
      state={own === null ? pageStateOf(query) : ready}
      above={
        <>
          {own === null && problem?.kind === 'offline' ? (
            <Note tone="warn">{checked === null ? say('offline') : sayOffline('newKey')}</Note>
          ) : null}
          {isPicture ? <Note tone="warn">{sayOffline('picture')}</Note> : null}
        </>
      }
    >
      {data ? <Verdict verification={data} live={live} /> : null}
      {own ? <OfflineVerdict checked={own} onOnline={loading ? null : reload} /> : null}
    </Page>
  );
}

/** What can be said without the server, if anything. */
function ownVerdictOf(checked: Checked | null): OfflineVerdictProps['checked'] | null {
  return checked === null || checked.kind === 'unknown-key' ? null : checked;
}

/** Printed codes have pages of their own. */
function printedPageOf(kind: TokenKind | undefined): string | null {
  switch (kind) {
    case 'plan-code':
      return 'packages/inspections/filing/index';
    case 'contact-card':
      return 'packages/cards/card/index';
    default:
      return null;
  }
}

function Verdict({ verification, live }: { verification: Verification; live: LiveClaims | null }) {
  const sayOffline = useText(offlineCheckText);
  const say = useText(verdictPageText);
  const { verdict, visit, callPhone, checkedAt, district } = verification;
  return (
    <>
      <VerdictFace verdict={verdict} note={say('checkedAt', { at: timeOf(checkedAt) })} />
      {verdict === 'stale' && live ? <CodeAge claims={live} nowMs={parseInstant(checkedAt)} /> : null}
      {district ? <Note tone="warn">{sayOffline('district', { name: district })}</Note> : null}
      {visit ? <NextSteps verification={verification} /> : null}
      {visit ? <VisitDetails visit={visit} /> : null}
      {verdict === 'valid' || verdict === 'emergency' ? (
        <VerifyByPhone phone={visit?.department.phone || callPhone} name={visit?.department.name} />
      ) : (
        <NoFilingCard
          phone={callPhone}
          about={{ enterpriseName: visit?.enterprise.name, departmentName: visit?.department.name }}
        />
      )}
      {verdict === 'stale' ? <ScanAgain /> : null}
    </>
  );
}

/** What a member of the visited enterprise can do with it. */
function NextSteps({ verification: { visit } }: { verification: Verification }) {
  const say = useText(verdictPageText);
  if (!visit?.planId) return null;
  const { planId } = visit;
  return (
    <>
      {visit.mayRate ? (
        <Button icon="star" onTap={() => navigation.open('packages/ratings/rate/index', { planId })}>
          {say('rate')}
        </Button>
      ) : null}
      <Button
        tone="plain"
        icon="list"
        onTap={() => navigation.open('packages/inspections/plan/index', { id: planId })}
      >
        {say('open')}
      </Button>
    </>
  );
}
