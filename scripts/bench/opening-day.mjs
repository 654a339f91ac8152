import { createConnection } from 'mysql2/promise';
import { withDatabase } from './lib/database.mjs';
import { benchKeys } from './lib/server.mjs';
import { openingDay } from './opening-day/run.mjs';

export const title = 'The day the window opens';

export const options = { filings: 10_000, processes: 2, together: 200 };

export const versionOf = async (url) => {
  const connection = await createConnection(url);
  const [[{ version }]] = await connection.query('SELECT VERSION() AS version');
  await connection.end();
  return version;
};

export const measure = ({ say, filings, processes, together }) =>
  withDatabase(async (url) => {
    const urls = Array.from({ length: processes }, () => url);
    const { figures, problems } = await openingDay({ urls, keys: benchKeys(), filings, together, say });
    if (figures.resent > 0) problems.push(`${figures.resent} requests had to be sent again`);
    return { database: await versionOf(url), results: figures, problems };
  });

export const retriesIn = ({ retries }) =>
  Object.entries(retries)
    .map(([cause, count]) => `${count} for ${cause}`)
    .join(', ') || 'none';

export const describe = (figures) => [
  {
    text: `On the 24th at nine every department files: ${figures.inspectors} inspectors, ${figures.filings} filings for ${figures.enterprises} enterprises, through ${figures.processes} processes on one database, ${figures.together} at a time. A tenth is contended, a twentieth over the cap, a twentieth on a quiet day; each twentieth request is sent to two processes at the same moment. Afterwards the rules are run again over what the database holds: every decision is the one that the plans filed before it call for, no plan stands against rules 8 to 10, every answer is in the database once and nothing else is, and the audit chain verifies.`,
    table: {
      head: ['', ''],
      rows: [
        ['accepted, refused', `${figures.accepted}, ${figures.refused}`],
        ['contended: accepted, refused', figures.contended.join(', ')],
        ['over the cap: accepted, refused', figures.overCap.join(', ')],
        ['requests answered', `${figures.requests} in ${figures.seconds} s`],
        ['median, p99', `${figures.medianMs} ms, ${figures.p99Ms} ms`],
        ['transactions tried again', retriesIn(figures)],
        ['given up', String(figures.givenUp)],
      ],
    },
  },
];
