import { accountText } from '@anqi/shared/wording/ui/account';
import type { SignedInHere } from '../../api';
import { navigation } from '../../platform/navigation';
import { preferences, toast } from '../../ui';
import { sessions } from '../session/session';
import { knownDevices } from './known-devices';

/** Somebody has signed in: the app begins anew at his home. `login`: the name that he typed, if one. */
export function enter(signedIn: SignedInHere, login?: string): void {
  if (login !== undefined) knownDevices.remember(login, signedIn.deviceToken);
  sessions.enter(signedIn);
  toast(accountText.signedIn[preferences.get().language], 'check');
  navigation.home();
}
