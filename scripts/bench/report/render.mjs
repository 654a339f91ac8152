import { plotOf } from './plot.mjs';

const HEAD = `# Performance

Written by \`npm run bench\`: not by hand. How it measures and how a part is added: [scripts/bench](../scripts/bench/README.md).
Ratios are of one run on one machine; absolute times stand beside them and say little elsewhere.
`;

const cell = (value) => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');

const tableOf = ({ head, rows }) => {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
};

const underOf = ({ cpu, cores, memoryGiB, node, database, commit, isDirty, date }) => {
  const tree = isDirty ? `${commit} with changes that are not committed` : commit;
  const machine = `${cpu}, ${cores} cores, ${memoryGiB} GiB`;
  return `_Measured on ${date} at ${tree}; ${[machine, `Node ${node}`, database].filter(Boolean).join('; ')}._`;
};

const sectionOf = (part, { heading, text, table, plot }) => {
  const image = plot && `![${plot.title}](performance/${part}-${plot.name}.svg)`;
  return [heading && `### ${heading}`, text, table && tableOf(table), image].filter(Boolean).join('\n\n');
};

/**
 * The page and its plots, from the results and descriptions of the parts; the same results are the same page.
 * @returns {{page: string, plots: Map<string, string>}} plots by file name
 */
export const renderReport = (parts) => {
  const plots = new Map();
  const chapters = parts.map(({ part, title, under, results, describe }) => {
    const sections = describe(results);
    for (const { plot } of sections) if (plot) plots.set(`${part}-${plot.name}.svg`, plotOf(plot));
    return [`## ${title}`, underOf(under), ...sections.map((section) => sectionOf(part, section))].join(
      '\n\n',
    );
  });
  return { page: [HEAD, ...chapters].join('\n'), plots };
};
