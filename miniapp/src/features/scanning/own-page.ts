import { navigation } from '../../platform/navigation';

const LINK = /\/#\/packages\/account\/(?:confirm\/index\?ticket|join\/index\?code)=([\w-]{16,64})$/;
const CODE = /^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/i;

/** Codes that lead into the app and not to an enterprise: a browser asks to be let in, somebody is invited. */
export function openOwnPage(scanned: string): boolean {
  const text = scanned.trim();
  const [link = '', value] = LINK.exec(text) ?? [];
  const code = CODE.test(text) ? text : link.includes('?code=') ? value : undefined;
  if (code !== undefined) navigation.replace('packages/account/join/index', { code });
  else if (value !== undefined) navigation.replace('packages/account/confirm/index', { ticket: value });
  return code !== undefined || value !== undefined;
}
