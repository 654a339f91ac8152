import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const isOnPath = (name) =>
  `${process.env.PATH ?? ''}${delimiter}/usr/sbin${delimiter}/sbin`
    .split(delimiter)
    .some((folder) => existsSync(join(folder, name)));

/** What the tests need from the system, by Debian package, and how one sees that it is there. */
const packages = {
  'mariadb-server': () => isOnPath('mariadbd'),
  'galera-4': () => existsSync('/usr/lib/galera/libgalera_smm.so'),
  'mariadb-backup': () => isOnPath('mariadb-backup'),
  socat: () => isOnPath('socat'),
  chromium: () => Boolean(process.env.CHROMIUM_PATH) || isOnPath('chromium'),
  'fonts-noto-cjk': async () => {
    if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true;
    const { code, output } = await run('fc-list', [':lang=zh-cn', 'family']);
    return code === 0 && output.trim() !== '';
  },
  ffmpeg: () => isOnPath('ffmpeg'),
  'zbar-tools': () => isOnPath('zbarimg'),
  'redis-server': () => isOnPath('redis-server'),
  'poppler-utils': () => isOnPath('pdftoppm'),
};

export const missingPackages = async (wanted) => {
  const missing = [];
  for (const name of wanted) {
    if (!(await packages[name]())) missing.push(name);
  }
  return missing;
};

const mayInstall = () => process.getuid?.() === 0 && isOnPath('apt-get');

/**
 * Installs what is missing where it may (root and apt-get); otherwise fails with what to install.
 * @returns {Promise<{code: number, output: string}>}
 */
export const installPackages = async (missing, { log, isAllowed = mayInstall() } = {}) => {
  if (!isAllowed) {
    const names = missing.join(' ');
    return { code: 1, output: `missing: ${names}. Install them: sudo apt-get install -y ${names}` };
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { env, log });
  if (update.code !== 0) return update;
  return run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env, log });
};
