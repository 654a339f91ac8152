import { departmentOf } from './departments.js';
import { demoId } from './ids.js';
import { ITEM_ROWS, type ItemRow } from './item-rows.js';

export interface DemoItem {
  id: string;
  departmentId: string;
  departmentKey: string;
  name: string;
  basis: string;
  fields: string[];
  offSite: boolean;
  noDisturb: boolean;
  unannounced: boolean;
  noPenalty: boolean;
}

const FIELDS = ['work-safety', 'food-drug-safety', 'environment'];

function itemOf(departmentKey: string, [name, basis, marks]: ItemRow): Omit<DemoItem, 'id'> {
  const marked = marks.split(' ');
  return {
    departmentId: departmentOf(departmentKey).id,
    departmentKey,
    name,
    basis,
    fields: FIELDS.filter((field) => marked.includes(field)),
    offSite: marked.includes('off-site'),
    noDisturb: marked.includes('no-disturb'),
    unannounced: marked.includes('unannounced'),
    noPenalty: marked.includes('no-penalty'),
  };
}

/** The published catalogue of every department, 120 items. */
export const ITEMS: readonly DemoItem[] = Object.entries(ITEM_ROWS)
  .flatMap(([key, rows]) => rows.map((row) => itemOf(key, row)))
  .map((item, index) => ({ id: demoId('item', index + 1), ...item }));
