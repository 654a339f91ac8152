import { withDatabase } from './lib/database.mjs';
import { withGenerator } from './lib/load.mjs';
import { benchEnvironment, benchKeys, startBff, startServer } from './lib/server.mjs';
import { callNames } from './ratio/calls.mjs';
import { describe } from './ratio/describe.mjs';
import { round } from './ratio/rounds.mjs';
import { statementsOf, versionOf } from './ratio/statements.mjs';
import { summaryOf } from './ratio/summary.mjs';
import { furnish, makeWorld, SIZES } from './ratio/world.mjs';

export { describe };

export const title = 'Against a bare server';

/** `milliseconds` of each side in each round. */
export const options = { rounds: 6, milliseconds: 1500 };

const CONNECTIONS = [16, 64];

export const startBare = ({ databaseUrl, keys, nodeOptions = [] }) =>
  startServer([...nodeOptions, 'scripts/bench/bare/main.mjs'], benchEnvironment(databaseUrl, keys));

/** Hands `work` both servers on one database, and the world that they are asked about. */
export const withBoth = async ({ databaseUrl, sizes, nodeOptions = [] }, work) => {
  const keys = benchKeys();
  const world = await makeWorld({ databaseUrl, keys, sizes });
  const started = [];
  try {
    for (const start of [startBff, startBare])
      started.push(await start({ databaseUrl, keys, nodeOptions, jobs: false }));
    const [product, bare] = started;
    await furnish(product.address, world, sizes);
    return await work({ product, bare }, world);
  } finally {
    for (const server of started) await server.stop();
  }
};

export const measure = ({ say, rounds, milliseconds }) =>
  withDatabase((databaseUrl) =>
    withBoth({ databaseUrl, sizes: SIZES }, (servers, world) =>
      withGenerator(async (generate) => {
        const statements = {};
        const summaries = [];
        const problems = [];
        for (const name of callNames) {
          for (const connections of CONNECTIONS) {
            const asked = { name, world, connections, seconds: milliseconds / 1000 };
            const measured = [];
            for (let nth = 0; nth < rounds; nth++)
              measured.push(await round(generate, servers, { ...asked, nth }));
            problems.push(...measured.flatMap(({ problem }) => problem ?? []));
            const sound = measured.filter(({ problem }) => problem === null);
            if (sound.length === 0) continue;
            const summary = summaryOf(name, connections, sound);
            summaries.push(summary);
            const { product, bare, ratio, spread, p99Ratio } = summary;
            say(
              `${name}, ${connections} connections: ${product.rate} of ${bare.rate} a second, ${ratio} (${spread.join('–')}), p99 ${p99Ratio}`,
            );
            for (const { product, bare } of sound)
              problems.push(
                ...[product, bare].flatMap(({ errors, example }) =>
                  errors > 0 ? [`${name}: ${errors} × ${example}`] : [],
                ),
              );
          }
          statements[name] = {
            product: await statementsOf(databaseUrl, servers.product, { name, world }),
            bare: await statementsOf(databaseUrl, servers.bare, { name, world }),
          };
        }
        return {
          database: `MariaDB ${await versionOf(databaseUrl)}`,
          results: { summaries, statements },
          problems,
        };
      }),
    ),
  );
