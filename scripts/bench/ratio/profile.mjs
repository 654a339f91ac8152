import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBff } from '../lib/server.mjs';
import { rounded } from '../lib/figures.mjs';
import { measureOne } from './rounds.mjs';

const CONNECTIONS = 16;
const NAMES = { '(garbage collector)': 'garbage collection', '(program)': 'the engine itself' };

/** Whose code a frame of the profile is: a package, a part of ours, or Node. */
export const ownerOf = ({ url, functionName }) => {
  if (NAMES[functionName]) return NAMES[functionName];
  const [, scoped] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (scoped) return scoped.startsWith('@nestjs/') ? '@nestjs' : scoped;
  if (url.includes('/shared/dist/')) return 'the rules (shared)';
  if (url.includes('/bff/dist/')) return 'our own code (bff)';
  return 'Node';
};

/** Share of the busy time by owner, the greatest first. */
export const sharesOf = ({ nodes, samples, timeDeltas }) => {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map();
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    if (['(idle)', '(root)'].includes(frame.functionName)) continue;
    const owner = ownerOf(frame);
    times.set(owner, (times.get(owner) ?? 0) + Math.max(0, timeDeltas[index]));
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .map(([owner, time]) => [owner, rounded(time / total, 3)]);
};

/** Where the product's processor goes while it answers one of the calls, by V8's own sampling; its start is among it. */
export const profileOf = async (generate, { databaseUrl, keys, ...asked }) => {
  const dir = mkdtempSync(join(tmpdir(), 'anqi-bench-profile-'));
  try {
    const nodeOptions = ['--cpu-prof', `--cpu-prof-dir=${dir}`];
    const server = await startBff({ databaseUrl, keys, nodeOptions, jobs: false });
    try {
      await measureOne(generate, server, { ...asked, connections: CONNECTIONS });
    } finally {
      await server.stop();
    }
    const [file] = readdirSync(dir);
    return sharesOf(afterStart(JSON.parse(readFileSync(join(dir, file), 'utf8'))));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

/** The second half of the samples: the start, which loads and compiles everything, comes before. */
const afterStart = ({ nodes, samples, timeDeltas }) => {
  const half = Math.floor(samples.length / 2);
  return { nodes, samples: samples.slice(half), timeDeltas: timeDeltas.slice(half) };
};
