import type { CSSProperties, ReactNode } from 'react';

/** What the shapes below mean to somebody who listens instead of looking. */
export interface Meaning {
  role?: string;
  label?: string;
  /** Hidden from assistive technology: decoration, or said elsewhere. */
  decorative?: boolean;
  checked?: boolean;
  selected?: boolean;
  expanded?: boolean;
  disabled?: boolean;
  /** `polite` waits for a pause, `assertive` interrupts. */
  live?: 'polite' | 'assertive';
  labelledBy?: string;
  describedBy?: string;
}

export interface BoxProps extends Meaning {
  className?: string;
  id?: string;
  style?: CSSProperties;
  children?: ReactNode;
}

export interface TapProps extends BoxProps {
  onTap?: () => void;
}

export interface HeadingProps {
  level: 1 | 2 | 3;
  className?: string;
  id?: string;
  children?: ReactNode;
}

export interface TextInputProps {
  value: string;
  onValue: (value: string) => void;
  id?: string;
  label?: string;
  placeholder?: string;
  className?: string;
  kind?: 'text' | 'search' | 'number' | 'tel' | 'password';
  /** What a browser's own keeper of passwords may fill in; nothing else is. */
  fills?: 'username' | 'current-password' | 'new-password' | 'one-time-code';
  maxLength?: number;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
  onDone?: () => void;
}

export interface PictureProps {
  source: string;
  /** What the picture says; empty for decoration. */
  label: string;
  /** Fills its box, cut where it does not fit. */
  fill?: boolean;
  className?: string;
  style?: CSSProperties;
  id?: string;
}

export interface NativePickerProps {
  kind: 'date' | 'time';
  value: string;
  onValue: (value: string) => void;
  id?: string;
  label?: string;
  from?: string;
  until?: string;
  className?: string;
  disabled?: boolean;
  describedBy?: string;
  children?: ReactNode;
}
