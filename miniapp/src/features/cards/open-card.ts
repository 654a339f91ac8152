import { navigation } from '../../platform/navigation';

/** Opens a card as whoever scans its printed link sees it. */
export function openCard(link: string): void {
  navigation.open('packages/cards/card/index', { token: link.slice(link.lastIndexOf('/') + 1) });
}
