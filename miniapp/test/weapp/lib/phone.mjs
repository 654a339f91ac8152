import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { signIn } from '../../e2e/lib/phone.mjs';
import { MiniProgram } from './mini-program.mjs';
import { photoStore } from './photo-store.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const DIST = join(root, 'dist', 'weapp');

/** The server asks for a built H5 app; the WeChat build alone needs none of it. */
export function withoutH5() {
  if (existsSync(join(root, 'dist', 'h5', 'index.html'))) return;
  const folder = mkdtempSync(join(tmpdir(), 'anqi-no-h5-'));
  writeFileSync(join(folder, 'index.html'), '');
  process.env.H5_DIR = folder;
}

/**
 * WeChat with the app on it, its requests sent to `url`; a persona is signed in before it starts. `picture` is what its
 * camera takes.
 */
export async function wechat({ url, persona, answers = {}, picture = Buffer.alloc(0) }) {
  const storage = new Map();
  if (persona) storage.set('token', JSON.stringify(await signIn(url, persona)));
  const network = { isOn: true, sent: [] };
  const request = async ({ url: path, method, header, data }) => {
    network.sent.push(`${method} ${path}`);
    if (!network.isOn) throw new Error('no network');
    const response = await fetch(url + path, { method, headers: header, body: data });
    const text = await response.text();
    return {
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      data: text === '' ? null : JSON.parse(text),
    };
  };
  const photos = photoStore({ url, network, picture });
  const app = new MiniProgram({
    dist: DIST,
    storage,
    answers: { request, ...photos.answers, ...answers },
    atOnce: photos.atOnce,
  });
  return { app, network, photos };
}
