/**
 * Rows made of others inside the server: nothing of them passes through this process. `n` counts the copies from 1.
 * @param of `{ from, alias, where?, set }`: the table whose columns a copy keeps, and the SQL of those that differ.
 */
const copySql = ({ columns, table, of: { from, where = '1 = 1', set, numbers } }) => {
  for (const name of Object.keys(set))
    if (!columns.includes(name)) throw new Error(`${table} has no column ${name}`);
  const names = columns.map((name) => `\`${name}\``);
  const values = columns.map((name) => set[name] ?? `t.\`${name}\``);
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${from} t ${numbers ?? ''} WHERE ${where}`;
};

/** Numbers from `first` to `last` by the server's own sequence engine. */
const numbersFrom = (first, last) => `CROSS JOIN (SELECT seq AS n FROM seq_${first}_to_${last}) numbers`;

const AT_ONCE = 250_000;

export const columnsOf = async (ask, table) =>
  (await ask(`SHOW COLUMNS FROM ${table}`)).map(({ Field }) => Field);

/** Copies `count` times what stands in `from` where `where`, which has to be there: nothing is no copy. */
export const copyTimes = async (ask, { table, from, where, set, count }) => {
  const columns = await columnsOf(ask, table);
  for (let first = 1; first <= count; first += AT_ONCE) {
    const numbers = numbersFrom(first, Math.min(count, first + AT_ONCE - 1));
    const { affectedRows } = await ask(copySql({ columns, table, of: { from, where, set, numbers } }));
    if (affectedRows === 0) throw new Error(`nothing to copy into ${table}`);
  }
};

/** Copies rows as they are, those apart that `set` names. */
export const copyRows = async (ask, { table, from, where, set = {} }) => {
  await ask(copySql({ columns: await columnsOf(ask, table), table, of: { from, where, set } }));
};
