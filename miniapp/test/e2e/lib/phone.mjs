import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const PHONE = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'America/New_York',
};

/** Chromium as a phone's browser; `camera` is a film (y4m) that it sees through its camera. */
export const launch = (camera) =>
  chromium.launch({
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    executablePath: process.env.CHROMIUM ?? BROWSERS.find(existsSync),
    args: [
      ...QUIET,
      ...(camera
        ? [
            '--use-fake-ui-for-media-stream',
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-video-capture=${camera}`,
          ]
        : []),
    ],
  });

/**
 * A page of the app as a persona sees it; `kept` is what the phone has in store already. Errors of the page are collected in `errors`: a journey that ends with one
 * has found a fault even where everything looked right.
 */
export const openPhone = async (browser, { url, persona, preferences = {}, kept: more = {} }) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const kept = { preferences, ...more };
  if (persona) kept.token = await signIn(url, persona);
  await context.addInitScript((values) => {
    for (const [name, value] of Object.entries(values)) {
      const key = `anqi:${name}`;
      if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(value));
    }
  }, kept);
  const open = (address) => page.goto(`${url}/#/${address}`);
  return { page, context, errors, open };
};

/** Asks the API as the app does; throws where it is refused. */
export const ask = async (url, path, { token, body, method = body ? 'POST' : 'GET', key } = {}) => {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(key ? { 'Idempotency-Key': key } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
};

export const signIn = async (url, personaId) => {
  const { token } = await ask(url, '/demo/sign-in', { body: { personaId } });
  return token;
};
