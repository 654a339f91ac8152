import { storage } from '../../platform/storage';

interface Known {
  login: string;
  /** Shows the server that this name signed in here before: its attempts are counted apart from everybody else's. */
  token: string;
}

const KEY = 'known-logins';
const MOST = 5;

const all = (): Known[] => storage.read<Known[]>(KEY) ?? [];

/** Names that signed in on this device, the last one first. */
export const knownDevices = {
  lastLogin: (): string => all()[0]?.login ?? '',
  tokenFor: (login: string): string | undefined => all().find((known) => known.login === login)?.token,
  remember(login: string, token: string): void {
    const others = all().filter((known) => known.login !== login);
    storage.write(KEY, [{ login, token }, ...others].slice(0, MOST));
  },
};
