import type { RequestCategory } from '@anqi/shared';
import type { IconName } from '../../ui';

export const CATEGORY_ICONS: Record<RequestCategory, IconName> = {
  policy: 'document',
  approval: 'stamp',
  finance: 'coin',
  labour: 'people',
  land: 'factory',
  utilities: 'bolt',
  transport: 'truck',
  market: 'cart',
  technology: 'bulb',
  safety: 'leaf',
  rights: 'scales',
  other: 'dots',
};
