import { at } from '../../lib/root.mjs';

const built = (path) => import(at('bff', 'dist', path));

/**
 * Hands `work` the product's own modules on an open database whose schema is up to date, so that what is loaded is what the
 * product itself would have written: sealed names, tokens, entities.
 */
export const withProduct = async ({ environment }, work) => {
  await import(at('bff', 'node_modules', 'reflect-metadata', 'Reflect.js'));
  const { configFrom } = await built('platform/config/config.js');
  const { openDatabase } = await built('platform/database/data-source.js');
  const { PersonalValues } = await built('platform/personal/personal-values.js');
  const { Seals } = await built('platform/seals/seals.js');
  const { SCHEMA } = await built('schema.js');
  const config = configFrom(environment);
  const dataSource = await openDatabase(
    config.database,
    SCHEMA,
    new PersonalValues(new Seals(config), config),
  );
  try {
    return await work({ config, dataSource, built });
  } finally {
    await dataSource.destroy();
  }
};
