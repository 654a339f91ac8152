import type { ReactNode } from 'react';
import { Box, Tap, Words } from '../platform/elements';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export interface ButtonProps {
  children: ReactNode;
  onTap: () => void;
  tone?: 'primary' | 'plain' | 'soft' | 'danger' | 'text';
  icon?: IconName;
  /** Under way: shows a wheel and takes no second tap. */
  busy?: boolean;
  disabled?: boolean;
  small?: boolean;
  wide?: boolean;
  id?: string;
  label?: string;
}

export function Button({ children, onTap, tone = 'primary', icon, busy, disabled, ...rest }: ButtonProps) {
  const off = Boolean(busy || disabled);
  return (
    <Tap
      id={rest.id}
      label={rest.label}
      disabled={off}
      onTap={onTap}
      className={classNames(
        'button',
        `button--${disabled ? 'off' : tone}`,
        rest.small && 'button--small',
        (rest.wide ?? !rest.small) && tone !== 'text' && 'button--wide',
      )}
    >
      {busy ? <Box className="button__wheel" decorative /> : icon ? <Icon name={icon} /> : null}
      <Words>{children}</Words>
    </Tap>
  );
}

export function BigScanButton({ title, hint, onTap }: { title: string; hint: string; onTap: () => void }) {
  return (
    <Tap className="big-scan" onTap={onTap}>
      <Icon name="scan" className="big-scan__icon" />
      <Words className="big-scan__title">{title}</Words>
      <Words className="big-scan__hint">{hint}</Words>
    </Tap>
  );
}
