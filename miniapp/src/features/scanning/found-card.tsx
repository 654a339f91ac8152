import { findCreditCode } from '@anqi/shared';
import { noCodeTexts } from '@anqi/shared/wording/no-code';
import { creditCodeTexts, scanKindTexts } from '@anqi/shared/wording/verification';
import { scanText } from '@anqi/shared/wording/ui/scan';
import type { ScanAction, ScanResult } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, Facts, Note, useText, Words, type IconName } from '../../ui';

const SIGNS: Record<Exclude<ScanAction, 'type-credit-code'>, IconName> = {
  verify: 'shield',
  'file-plan': 'edit',
  'look-up-visits': 'calendar',
  rate: 'star',
  'open-card': 'phone',
};

interface FoundCardProps {
  text: string;
  result: ScanResult;
}

/** What a scanned text is and what may be done with it; a licence's code never proves who is scanning. */
export function FoundCard({ text, result }: FoundCardProps) {
  const say = useText(scanText);
  const sayKind = useText(scanKindTexts);
  const sayCreditCode = useText(creditCodeTexts);
  const { kind, enterprise, actions } = result;
  const isOdd = kind === 'foreign' || kind === 'unknown' || kind === 'licence-link';
  const offered = actions.filter((action) => action !== 'type-credit-code');
  return (
    <Card id="found" title={isOdd ? undefined : sayKind(kind)}>
      {isOdd ? (
        <Note tone={kind === 'foreign' ? 'bad' : 'warn'} live>
          {sayKind(kind)}
        </Note>
      ) : null}
      {enterprise ? <EnterpriseFacts {...enterprise} /> : null}
      {kind === 'credit-code' && !enterprise ? <Words>{say('noEnterprise')}</Words> : null}
      {result.creditCodeWarning ? <Note tone="warn">{sayCreditCode('warning')}</Note> : null}
      {isOdd ? <Words className="small muted">{say('text', { text })}</Words> : null}
      {offered.map((action, index) => (
        <Button
          key={action}
          tone={index === 0 ? 'primary' : 'plain'}
          icon={SIGNS[action]}
          onTap={() => open(action, { text, result })}
        >
          {say(`action.${action}`)}
        </Button>
      ))}
      {kind === 'credit-code' && !enterprise ? (
        <ReportButton creditCode={findCreditCode(text)?.code} />
      ) : null}
    </Card>
  );
}

/** An enterprise that is not in the register may be visited all the same, and may say so. */
function ReportButton({ creditCode }: { creditCode?: string }) {
  const say = useText(noCodeTexts);
  const open = () => navigation.open('packages/inspections/report/index', { creditCode });
  return (
    <Button tone="plain" icon="flag" onTap={open}>
      {say('report')}
    </Button>
  );
}

function EnterpriseFacts({ name, creditCode }: { name: string; creditCode: string }) {
  const say = useText(scanText);
  return (
    <Facts
      rows={[
        { name: say('enterprise'), value: <Words className="strong">{name}</Words> },
        { name: say('creditCode'), value: creditCode },
      ]}
    />
  );
}

function open(action: Exclude<ScanAction, 'type-credit-code'>, { text, result }: FoundCardProps): void {
  const { enterprise, token } = result;
  const creditCode = enterprise?.creditCode ?? findCreditCode(text)?.code;
  switch (action) {
    case 'verify':
      return navigation.open('packages/inspections/verdict/index', { token: token ?? text });
    case 'file-plan':
      return navigation.open('packages/inspections/filing/index', { enterpriseId: enterprise?.id });
    case 'look-up-visits':
      return navigation.open('packages/inspections/lookup/index', {
        enterpriseId: enterprise?.id,
        creditCode,
      });
    case 'open-card':
      return navigation.open('packages/cards/card/index', { token: token ?? text });
    case 'rate':
      return navigation.open('packages/inspections/plans/index', { scope: 'enterprise', status: 'finished' });
  }
}
