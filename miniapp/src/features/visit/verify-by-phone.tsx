import { noCodeTexts } from '@anqi/shared/wording/no-code';
import { verdictPageText } from '@anqi/shared/wording/ui/verdict';
import { device } from '../../platform/device';
import { Button, useText } from '../../ui';

/** Calls the department, or whoever answers for it, to ask whether the visit is true. */
export function VerifyByPhone({ phone, name }: { phone: string; name?: string }) {
  const say = useText(verdictPageText);
  const sayNoCode = useText(noCodeTexts);
  return (
    <Button tone="plain" icon="phone" onTap={() => device.call(phone)}>
      {name ? say('callDepartment', { name }) : sayNoCode('call')}
    </Button>
  );
}
