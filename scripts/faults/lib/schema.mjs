const columnsOf = async (connection, schema) => {
  const [rows] = await connection.query(
    `SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_KEY FROM information_schema.COLUMNS
      WHERE TABLE_SCHEMA = ? ORDER BY TABLE_NAME, COLUMN_NAME`,
    [schema],
  );
  return rows.map((row) => Object.values(row).join(' '));
};

const indexesOf = async (connection, schema) => {
  const [rows] = await connection.query(
    `SELECT TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME FROM information_schema.STATISTICS
      WHERE TABLE_SCHEMA = ? ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`,
    [schema],
  );
  return rows.map((row) => Object.values(row).join(' '));
};

const differences = (what, one, other) => {
  const [left, right] = [new Set(one), new Set(other)];
  const found = [...one.filter((each) => !right.has(each)), ...other.filter((each) => !left.has(each))];
  return found.length === 0 ? [] : [`${what} differ: ${found.length}, such as ${found[0]}`];
};

/** In what the tables of two databases of one server differ. */
export const schemaDifferences = async (connection, one, other) => [
  ...differences('columns', await columnsOf(connection, one), await columnsOf(connection, other)),
  ...differences('indexes', await indexesOf(connection, one), await indexesOf(connection, other)),
];
