import { Words } from '../platform/elements';
import { classNames } from './class-names';

export const ICONS = [
  'scan',
  'back',
  'next',
  'down',
  'close',
  'check',
  'cross',
  'warn',
  'clock',
  'phone',
  'calendar',
  'person',
  'building',
  'bell',
  'list',
  'search',
  'star',
  'shield',
  'picture',
  'edit',
  'offline',
  'sun',
  'flag',
  'info',
  'chart',
  'lock',
  'camera',
  'document',
  'stamp',
  'coin',
  'people',
  'factory',
  'bolt',
  'truck',
  'cart',
  'bulb',
  'leaf',
  'scales',
  'dots',
] as const;
export type IconName = (typeof ICONS)[number];

/** A drawn sign in the colour of the words beside it; those words say what it means. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <Words className={classNames('icon', `icon--${name}`, className)} decorative />;
}
