import { mayEver } from '@anqi/shared';
import { serviceVisitsText } from '@anqi/shared/wording/ui/service-visits';
import { useState } from 'react';
import { EnterprisePicker } from '../../../features/intake/enterprise-picker';
import { PlanForm } from '../../../features/service-visits/plan-form';
import { SignedIn } from '../../../features/session/signed-in';
import { usePageParameters } from '../../../platform/page-parameters';
import { Card, Page, useText } from '../../../ui';

/** A visit to an enterprise: on a day that disturbs it least, and with whoever goes there that week anyway. */
export default function PlanVisitPage() {
  const say = useText(serviceVisitsText);
  const { enterpriseId, date } = usePageParameters();
  const [chosen, setChosen] = useState(enterpriseId ?? null);
  return (
    <SignedIn title={say('plan')} may={({ roles }) => mayEver(roles, 'service-visit.plan')}>
      {() =>
        chosen === null ? (
          <Page title={say('plan')}>
            <Card title={say('plan.enterprise')}>
              <EnterprisePicker begin="" value={null} onValue={setChosen} />
            </Card>
          </Page>
        ) : (
          <PlanForm
            key={chosen}
            enterpriseId={chosen}
            date={date ?? null}
            onOther={enterpriseId ? null : () => setChosen(null)}
          />
        )
      }
    </SignedIn>
  );
}
