import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../lib/root.mjs';
import { loadPart, partNames } from '../parts.mjs';
import { formatted } from './formatted.mjs';
import { renderReport } from './render.mjs';

const read = (file) => (existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8'))] : []);

/** Renders `performance.md` in `dir` and the plots beside its files, from the results that are there. */
export const writeReport = async (dir = at('docs')) => {
  const folder = join(dir, 'performance');
  mkdirSync(folder, { recursive: true });
  const measured = partNames.flatMap((name) => read(join(folder, `${name}.json`)));
  const parts = await Promise.all(
    measured.map(async (file) => ({ ...file, ...(await loadPart(file.part)) })),
  );
  const { page, plots } = renderReport(parts);
  for (const [name, svg] of plots) writeFileSync(join(folder, name), svg);
  const file = join(dir, 'performance.md');
  if (parts.length === 0) rmSync(file, { force: true });
  else writeFileSync(file, await formatted(file, page));
};
