import { parseToken, tokenFromLaunch } from '@anqi/shared';
import { noCodeTexts } from '@anqi/shared/wording/no-code';
import { verdictPageText } from '@anqi/shared/wording/ui/verdict';
import { useEffect } from 'react';
import { useQuestion, type Verification } from '../../../api';
import { timeOf } from '../../../features/dates/use-dates';
import { NoFilingCard } from '../../../features/visit/no-filing-card';
import { VerdictFace } from '../../../features/visit/verdict-face';
import { VisitDetails } from '../../../features/visit/visit-details';
import { device } from '../../../platform/device';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { Button, Note, Page, useText, Vacant } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** What a scanned code says; also where WeChat's own scanner (`q`, `scene`) lands. */
export default function VerdictPage() {
  const say = useText(verdictPageText);
  const { token: given, q, scene } = usePageParameters();
  const token = given ?? tokenFromLaunch({ q, scene });
  const printed = printedPageOf(token);
  useEffect(() => {
    if (printed !== null) navigation.replace(printed, { token: token ?? '' });
  }, [printed, token]);
  const query = useQuestion(
    'POST /code-verifications',
    token === null || printed !== null ? null : { body: { token } },
  );
  const again = (
    <Button icon="scan" onTap={() => navigation.replace('pages/scan/index')}>
      {say('scanAgain')}
    </Button>
  );
  if (token === null) {
    return (
      <Page title={say('title')}>
        <Vacant icon="scan" title={say('missing')} hint={say('missingHint')}>
          {again}
        </Vacant>
      </Page>
    );
  }
  return (
    <Page
      title={say('title')}
      state={pageStateOf(query)}
      above={query.problem?.kind === 'offline' ? <Note tone="warn">{say('offline')}</Note> : null}
    >
      {query.data ? <Verdict verification={query.data} /> : null}
      {query.data?.verdict === 'stale' ? again : null}
    </Page>
  );
}

/** Printed codes have pages of their own. */
function printedPageOf(token: string | null): string | null {
  switch (token === null ? undefined : parseToken(token)?.claims.kind) {
    case 'plan-code':
      return 'packages/inspections/filing/index';
    case 'contact-card':
      return 'packages/cards/card/index';
    default:
      return null;
  }
}

function Verdict({ verification }: { verification: Verification }) {
  const say = useText(verdictPageText);
  const { verdict, visit, callPhone, checkedAt } = verification;
  return (
    <>
      <VerdictFace verdict={verdict} note={say('checkedAt', { at: timeOf(checkedAt) })} />
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

function VerifyByPhone({ phone, name }: { phone: string; name?: string }) {
  const say = useText(verdictPageText);
  const sayNoCode = useText(noCodeTexts);
  return (
    <Button tone="plain" icon="phone" onTap={() => device.call(phone)}>
      {name ? say('callDepartment', { name }) : sayNoCode('call')}
    </Button>
  );
}
