import { noCodeTexts } from '@anqi/shared/wording/no-code';
import { device } from '../../platform/device';
import { navigation } from '../../platform/navigation';
import { Button, Card, useText, Words } from '../../ui';

export interface ReportSubject {
  enterpriseId?: string;
  enterpriseName?: string;
  creditCode?: string;
  departmentName?: string;
}

/** A visit that shows no code may be declined, but not in the dark: calling to verify comes first. */
export function NoFilingCard({ phone, about = {} }: { phone: string; about?: ReportSubject }) {
  const say = useText(noCodeTexts);
  return (
    <Card id="no-filing">
      <Words>{say('explanation', { phone })}</Words>
      <Button icon="phone" onTap={() => device.call(phone)}>
        {say('call')}
      </Button>
      <Button
        tone="plain"
        icon="flag"
        onTap={() => navigation.open('packages/inspections/report/index', { ...about })}
      >
        {say('report')}
      </Button>
    </Card>
  );
}
