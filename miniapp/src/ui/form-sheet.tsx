import type { ReactNode } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import { Button } from './button';
import { Sheet } from './sheet';
import { useText } from './use-text';

export interface FormSheetProps {
  title: string;
  /** What its button says; the title where nothing is given. */
  yes?: string;
  /** Of the button. */
  id: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  onYes: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form over the page, with its button and the way back. Whoever shows it keeps what was typed. */
export function FormSheet({
  title,
  yes,
  id,
  danger,
  busy,
  disabled,
  onYes,
  onClose,
  children,
}: FormSheetProps) {
  const say = useText(commonText);
  const foot = (
    <>
      <Button id={id} tone={danger ? 'danger' : 'primary'} busy={busy} disabled={disabled} onTap={onYes}>
        {yes ?? title}
      </Button>
      <Button tone="plain" onTap={onClose}>
        {say('back')}
      </Button>
    </>
  );
  return (
    <Sheet title={title} onClose={onClose} foot={foot}>
      {children}
    </Sheet>
  );
}
