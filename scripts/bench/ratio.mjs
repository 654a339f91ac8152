import { withDatabase } from './lib/database.mjs';
import { withGenerator } from './lib/load.mjs';
import { callNames, writingCalls } from './ratio/calls.mjs';
import { describe } from './ratio/describe.mjs';
import { profileOf } from './ratio/profile.mjs';
import { measureOne, round } from './ratio/rounds.mjs';
import { withServers } from './ratio/servers.mjs';
import { statementsOf, versionOf } from './ratio/statements.mjs';
import { summaryOf } from './ratio/summary.mjs';
import { SIZES } from './ratio/world.mjs';

export { describe };

export const title = 'Against a bare server';

/** `milliseconds` of each side in each round. */
export const options = { rounds: 10, milliseconds: 1500 };

const CONNECTIONS = [16, 64];
/** Of each side before a call's first round, not counted: until the engine has compiled what the call runs through. */
const COMPILED_S = 5;

/** The rounds of one call at so many connections: `summary`, or what makes them void. */
const measureCall = async (generate, servers, { rounds, ...asked }) => {
  const measured = [];
  for (let nth = 0; nth < rounds; nth++) {
    const made = await round(generate, servers, { ...asked, nth });
    if (made.problem !== null) return { problem: made.problem };
    measured.push(made);
  }
  const failed = measured.flatMap(({ product, bare }) => [product, bare]).find(({ errors }) => errors > 0);
  if (failed) return { problem: `${asked.name}: ${failed.errors} errors, such as ${failed.example}` };
  return { summary: summaryOf(asked.name, asked.connections, measured) };
};

const sentence = ({ name, connections, product, bare, ratio, spread, p99Ratio }) =>
  `${name}, ${connections} connections: ${product.rate} to ${bare.rate} a second, ratio ${ratio} (${spread.join('–')}), p99 ${p99Ratio}`;

const measureAll = async (generate, { databaseUrl, servers, world, keys, say, rounds, milliseconds }) => {
  const results = { summaries: [], oneByOne: [], statements: {}, profiles: {} };
  const problems = [];
  for (const name of callNames) {
    const asked = { name, world, seconds: milliseconds / 1000 };
    const yardsticks = {
      summaries: servers.bare,
      ...(writingCalls.includes(name) && { oneByOne: servers.oneByOne }),
    };
    for (const server of [servers.product, ...Object.values(yardsticks)])
      await measureOne(generate, server, { ...asked, connections: CONNECTIONS[0], seconds: COMPILED_S });
    for (const [list, bare] of Object.entries(yardsticks))
      for (const connections of CONNECTIONS) {
        const compared = { product: servers.product, bare };
        const { summary, problem } = await measureCall(generate, compared, { ...asked, connections, rounds });
        if (problem) problems.push(problem);
        else results[list].push(summary);
        say(problem ?? sentence(summary));
      }
    results.statements[name] = {
      product: await statementsOf(databaseUrl, servers.product, { name, world }),
      bare: await statementsOf(databaseUrl, servers.bare, { name, world }),
    };
    results.profiles[name] = await profileOf(generate, { ...asked, databaseUrl, keys });
  }
  return { database: `MariaDB ${await versionOf(databaseUrl)}`, results, problems };
};

export const measure = (asked) =>
  withDatabase((databaseUrl) =>
    withServers({ databaseUrl, sizes: SIZES }, (opened) =>
      withGenerator((generate) => measureAll(generate, { ...asked, ...opened, databaseUrl })),
    ),
  );
