import { spawnSync } from 'node:child_process';
import { builds, isBuilt, makeBuild } from '../lib/builds.mjs';
import { at, root } from '../lib/root.mjs';
import { measureBrowser } from './start/browser.mjs';
import { measureClone } from './start/clone.mjs';
import { measureDecide } from './start/decide.mjs';
import { weighPackages } from './start/packages.mjs';
import { measureServer } from './start/server.mjs';
import { rounded } from './lib/figures.mjs';

export const title = 'Start, size and single pieces';

/** `clone=1` also times `npm start` in a clean clone, which takes minutes. */
export const options = { starts: 5, loads: 3, cards: 2_000, checks: 30, clone: 0 };

const buildAll = async (say) => {
  for (const [name, build] of Object.entries(builds)) {
    if (isBuilt(build)) continue;
    say(build.title);
    const { code, output } = await makeBuild(build, at('.cache', 'logs', `build-${name}.log`));
    if (code !== 0) throw new Error(output);
  }
};

/** A script that says what it measured as JSON. */
const measuredBy = (script, argument, nodeOptions = []) => {
  const args = [...nodeOptions, at('scripts', 'bench', 'start', script), String(argument)];
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(stdout);
};

export const measure = async ({ say, starts, loads, cards, checks, clone }) => {
  await buildAll(say);
  say('cold start and memory');
  const server = await measureServer({ starts });
  say('first load in the browser');
  const browser = await measureBrowser({ loads });
  say('decisions, cards, codes');
  const results = {
    ...{ server, browser, packages: weighPackages(), decide: await measureDecide() },
    cards: measuredBy('cards.mjs', cards),
    codes: measuredBy('offline-check.mjs', checks, ['--jitless']),
    clone: clone ? await measureClone() : null,
  };
  return { database: null, results, problems: [] };
};

const aimed = (value, aim, isMet) => `${aim} (${isMet ? 'met' : 'missed'})`;

export const describe = ({ server, browser, packages, decide, cards, codes, clone }) => {
  const atMost = (value, most, unit) => aimed(value, `at most ${most} ${unit}`, value <= most);
  return [
    {
      text: 'The home page as a visitor opens it for the first time, in Chromium with a processor four times slower, 1.6 Mbit/s and 150 ms of delay.',
      table: {
        head: ['what', 'measured', 'aim'],
        rows: [
          [
            'the server’s cold start until it is ready',
            `${server.coldStartMs} ms`,
            atMost(server.coldStartMs, 2_000, 'ms'),
          ],
          ['its memory at rest', `${server.restMb} MB`, ''],
          ['its memory under load', `${server.loadMb} MB`, ''],
          ...(clone ? [['`npm start` in a clean clone', `${clone.seconds} s`, '']] : []),
          [
            'H5 home: script, compressed',
            `${browser.scriptKilobytes} kB`,
            atMost(browser.scriptKilobytes, 140, 'kB'),
          ],
          ['H5 home: requests', browser.requests, ''],
          ['H5 home: all that is loaded', `${browser.kilobytes} kB`, ''],
          ['H5 home: largest contentful paint', `${browser.lcpMs} ms`, atMost(browser.lcpMs, 2_500, 'ms')],
          [
            `decisions with their whole trace, over ${decide.plans} plans`,
            `${decide.aSecond} a second`,
            aimed(decide.aSecond, 'at least 50000 a second', decide.aSecond >= 50_000),
          ],
          [`cards printed (${cards.cards})`, `${cards.aSecond} a second`, ''],
          ['printing: memory, event loop held', `${cards.mostMb} MB, ${cards.longestMs} ms`, ''],
          [
            'a live code checked by a phone without JIT',
            `${rounded(codes.middleMs, 1)} ms`,
            atMost(codes.middleMs, 300, 'ms'),
          ],
        ],
      },
    },
    {
      heading: 'WeChat packages',
      text: 'Two MB a package are allowed; the main one is what a cold start loads.',
      table: { head: ['package', 'kB'], rows: packages.map(({ name, kilobytes }) => [name, kilobytes]) },
    },
  ];
};
