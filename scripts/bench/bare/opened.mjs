import { personal } from './product.mjs';

/** Rows with their sealed names opened. `column`: `table.column`. */
export const opened = (column, rows = []) => {
  for (const row of rows) row.name = personal.show({ column, kind: 'name' }, row.name);
};
