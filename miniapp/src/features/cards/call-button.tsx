import { commonText } from '@anqi/shared/wording/ui/common';
import type { CardContact } from '../../api';
import { device } from '../../platform/device';
import { Button, useText } from '../../ui';

/** Rings at one tap; nothing where there is no number. */
export function CallButton({ name, phone }: CardContact) {
  const say = useText(commonText);
  if (phone === null || phone === '') return null;
  return (
    <Button
      small
      tone="soft"
      icon="phone"
      label={say('callWhom', { name, phone })}
      onTap={() => device.call(phone)}
    >
      {say('ring')}
    </Button>
  );
}
