import { DepartmentEntity, type DepartmentKind } from './department.entity.js';
import { InspectionItemEntity } from './inspection-item.entity.js';
import { OfficerEntity, OfficerEntrustmentEntity } from './officer.entity.js';

export {
  type DepartmentKind,
  DepartmentEntity,
  InspectionItemEntity,
  OfficerEntity,
  OfficerEntrustmentEntity,
};
export { Departments, type EntrustedOfficer } from './departments.js';
export { DepartmentsModule } from './departments.module.js';
export const DEPARTMENT_ENTITIES = [
  DepartmentEntity,
  OfficerEntity,
  OfficerEntrustmentEntity,
  InspectionItemEntity,
];
