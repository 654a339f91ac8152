import { codeText } from '@anqi/shared/wording/ui/code';
import { useEffect } from 'react';
import { useQuery, type InspectionCodes } from '../../../api';
import { currentCode, isRunningOut } from '../../../features/live-code/current-code';
import { LiveCodeCard } from '../../../features/live-code/live-code-card';
import { OfflineStrip } from '../../../features/offline-strip';
import { VisitDetails } from '../../../features/visit/visit-details';
import { clock, useNow } from '../../../platform/clock';
import { device } from '../../../platform/device';
import { navigation } from '../../../platform/navigation';
import { usePageParameters } from '../../../platform/page-parameters';
import { Button, Page, useText } from '../../../ui';
import { pageStateOf } from '../../../features/page-state-of';

/** Every so often the phone looks whether it should fetch more codes, and what the code says by now. */
const RENEW_EVERY_MS = 60_000;
const HOURS_AHEAD = 12;

/** The inspector's phone on site: the code, then who comes, for what, and on what ground. */
export default function CodePage() {
  const say = useText(codeText);
  const { id = '' } = usePageParameters();
  const query = useQuery('GET /plans/{id}/codes', { path: { id }, query: { hours: HOURS_AHEAD } });
  useQuery('GET /plans/{id}', { path: { id } }); // kept, so that the visit is recorded where no network reaches
  useEffect(() => device.keepAwake(), []);
  useRenewal(query.data, query.reload);
  return (
    <Page
      title={say('title')}
      state={pageStateOf(query)}
      above={<OfflineStrip query={query} />}
      foot={
        <Button
          tone="soft"
          icon="edit"
          onTap={() => navigation.open('packages/inspections/plan/index', { id })}
        >
          {say('plan')}
        </Button>
      }
    >
      {query.data ? (
        <>
          <LiveCodeCard codes={query.data} onRenew={query.reload} />
          <VisitDetails visit={query.data.card} inFull />
        </>
      ) : null}
    </Page>
  );
}

function useRenewal(codes: InspectionCodes | null, reload: () => void): void {
  const minute = useNow(RENEW_EVERY_MS);
  useEffect(() => {
    if (codes === null) return;
    const now = clock.now();
    if (isRunningOut(codes, now) || currentCode(codes, now).kind === 'live') reload();
    // the minute alone renews: what arrives must not ask again at once
  }, [minute]); // eslint-disable-line react-hooks/exhaustive-deps -- see above
}
