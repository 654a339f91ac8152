import { verdictPageText } from '@anqi/shared/wording/ui/verdict';
import { navigation } from '../../platform/navigation';
import { Button, useText } from '../../ui';

export function ScanAgain() {
  const say = useText(verdictPageText);
  return (
    <Button icon="scan" onTap={() => navigation.replace('pages/scan/index')}>
      {say('scanAgain')}
    </Button>
  );
}
