import { verdictPageText } from '@anqi/shared/wording/ui/verdict';
import { noCodeTexts } from '@anqi/shared/wording/no-code';
import { useQuestion } from '../../../api';
import { NoFilingCard } from '../../../features/visit/no-filing-card';
import { VisitDetails } from '../../../features/visit/visit-details';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { Button, Heading, Note, Page, useText, Vacant, Words } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** A visit that shows no code: what is registered for this enterprise today, and what one may do. */
export default function LookupPage() {
  const say = useText(verdictPageText);
  const sayNoCode = useText(noCodeTexts);
  const { enterpriseId, creditCode } = usePageParameters();
  const isAsked = Boolean(enterpriseId || creditCode);
  const query = useQuestion('POST /visit-lookups', isAsked ? { body: { enterpriseId, creditCode } } : null);
  const { data } = query;
  const name = data?.enterprise?.name;
  if (!isAsked) {
    return (
      <Page title={say('lookupTitle')}>
        <Vacant icon="search" title={say('lookupMissing')} hint={say('lookupMissingHint')}>
          <Button icon="scan" onTap={() => navigation.replace('pages/scan/index')}>
            {say('lookupScan')}
          </Button>
        </Vacant>
      </Page>
    );
  }
  return (
    <Page title={say('lookupTitle')} state={pageStateOf(query)}>
      {name ? <Heading level={2}>{name}</Heading> : null}
      {data && data.visits.length > 0 ? (
        <>
          <Note tone="info" title={sayNoCode('found')} live>
            {say('lookupFound', { n: data.visits.length })}
          </Note>
          <Button icon="scan" onTap={() => navigation.replace('pages/scan/index')}>
            {say('scanAgain')}
          </Button>
          {data.visits.map((visit) => (
            <VisitDetails key={`${visit.department.name}${visit.startsAt}`} visit={visit} />
          ))}
        </>
      ) : null}
      {data && data.visits.length === 0 ? (
        <NoFilingCard phone={data.callPhone} about={{ enterpriseId, creditCode, enterpriseName: name }} />
      ) : null}
      <Words className="small muted">{say('lookupHint')}</Words>
    </Page>
  );
}
