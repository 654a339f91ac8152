import { mkdirSync, writeFileSync } from 'node:fs';
import { formatted } from '../bench/report/formatted.mjs';
import { at } from '../lib/root.mjs';

const HEAD = `# Faults

Written by \`npm run faults\`: not by hand. People write without a pause (photos, requests and their events, plans), each as a phone
does: with one key for each write, and again with the same key where there was no answer. Meanwhile one thing after the other
breaks. After each the database is read past the product: every acknowledged write is there once, with its audit row and its kept
answer, and nothing that nobody was told of; of two who filed an ordinary visit at one enterprise at the same moment one was accepted
(rules 8 to 10); the audit chain verifies; the jobs come to rest; and \`/healthz\` and \`/readyz\`,
asked all the time, told the truth. Nobody repairs anything by hand.

A short form is part of \`npm test\`. How a fault is added: one file in [scripts/faults](../scripts/faults), named in \`faults.mjs\`.
`;

const cell = (value) => String(value).replaceAll('|', '\\|');

const lineOf = ({ title, kind, acknowledged, repeats, seconds, problems, notes }) =>
  `| ${[title, kind, acknowledged, repeats, seconds, [...notes, ...(problems.length === 0 ? ['nothing lost'] : problems)].join('; ')].map(cell).join(' | ')} |`;

/** The page from the results; the same results are the same page. */
export const renderFaults = ({ under, rows }) => {
  const { cpu, cores, memoryGiB, node, commit, isDirty, date } = under;
  const tree = isDirty ? `${commit} with changes that are not committed` : commit;
  return [
    HEAD,
    `_Run on ${date} at ${tree}; ${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}._`,
    '',
    '| Fault | Database | Writes acknowledged | Sent again | Seconds | Found |',
    '| --- | --- | --: | --: | --: | --- |',
    ...rows.map(lineOf),
    '',
  ].join('\n');
};

export const writeFaults = async (results) => {
  mkdirSync(at('docs'), { recursive: true });
  const file = at('docs', 'faults.md');
  writeFileSync(file, await formatted(file, renderFaults(results)));
};
