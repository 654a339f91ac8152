/**
 * The invented district 示溪高新区 and its departments: of the kinds that the published plans name (S001 二(二),
 * S004 三), none of them a real one. 示 (to show) marks every name as an example; phones begin with 0000.
 */
import { demoId } from './ids.js';

/** `department` enforces the law, `town` may be entrusted with it, `office` serves and oversees. */
export type DepartmentKind = 'department' | 'town' | 'office';

export interface DemoDepartment {
  key: string;
  id: string;
  name: string;
  shortName: string;
  kind: DepartmentKind;
  phone: string;
  officerCount: number;
}

/** key, name, short name, kind, officers */
type Row = readonly [string, string, string, DepartmentKind, number];

const ROWS: readonly Row[] = [
  ['emergency', '示溪高新区应急管理局', '应急局', 'department', 6],
  ['market', '示溪高新区市场监督管理局', '市场监管局', 'department', 6],
  ['environment', '示溪高新区生态环境分局', '生态环境分局', 'department', 4],
  ['fire', '示溪高新区消防救援大队', '消防大队', 'department', 4],
  ['construction', '示溪高新区建设管理局', '建管局', 'department', 4],
  ['social', '示溪高新区社会发展局', '社发局', 'department', 3],
  ['labour', '示溪高新区人力资源和社会保障局', '人社局', 'department', 3],
  ['urban', '示溪高新区城市管理综合执法大队', '城管大队', 'department', 3],
  ['land', '示溪高新区规划和自然资源局', '规划资源局', 'department', 3],
  ['transport', '示溪高新区交通运输局', '交通局', 'department', 3],
  ['culture', '示溪高新区文化和旅游局', '文旅局', 'department', 2],
  ['police', '示溪高新区公安分局', '公安分局', 'department', 2],
  ['tax', '示溪高新区税务局', '税务局', 'department', 2],
  ['economy', '示溪高新区科技创新与经济发展局', '科经局', 'department', 2],
  ['water', '示溪高新区农业农村和水务局', '农水局', 'department', 2],
  ['town-east', '示溪高新区示东镇', '示东镇', 'town', 3],
  ['town-west', '示溪高新区示西镇', '示西镇', 'town', 3],
  ['office-lake', '示溪高新区示湖管理处', '示湖管理处', 'town', 3],
  ['office-isle', '示溪高新区示洲管理处', '示洲管理处', 'town', 2],
  ['coordination', '示溪高新区涉企检查统筹办公室', '统筹办', 'office', 0],
  ['centre', '示溪高新区企业服务中心', '企服中心', 'office', 0],
  ['supervision', '示溪高新区营商环境监督室', '监督室', 'office', 0],
  ['investment', '示溪高新区投资促进局', '投促局', 'office', 0],
  ['aviation', '示溪高新区航空产业管理委员会', '航管委', 'office', 0],
  ['general', '示溪高新区党政办公室', '党政办', 'office', 0],
  ['organisation', '示溪高新区组织部', '组织部', 'office', 0],
  ['new-economy', '示溪高新区新经济服务中心', '新经济中心', 'office', 0],
];

const fromRow = ([key, name, shortName, kind, officerCount]: Row, index: number): DemoDepartment => ({
  key,
  id: demoId('department', index + 1),
  name,
  shortName,
  kind,
  phone: `0000-1200${String(index + 1).padStart(3, '0')}`,
  officerCount,
});

export const DEPARTMENTS: readonly DemoDepartment[] = ROWS.map(fromRow);

export const TOWNS: readonly DemoDepartment[] = DEPARTMENTS.filter(({ kind }) => kind === 'town');

/** These keep an eye on the others; everybody else takes part in requests, with a clerk and a head. */
const OVERSEERS = ['coordination', 'centre', 'supervision'];
export const HANDLING_UNITS: readonly DemoDepartment[] = DEPARTMENTS.filter(
  ({ key }) => !OVERSEERS.includes(key),
);

/** Throws RangeError for a key that no department has: the data are ours, so that is a slip of the pen. */
export function departmentOf(key: string): DemoDepartment {
  const department = DEPARTMENTS.find((each) => each.key === key);
  if (!department) throw new RangeError(`no demo department: ${key}`);
  return department;
}
