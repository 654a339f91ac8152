import { BooleanField, DateField, IdField, NestedField, OneOfField, TextField } from '../platform/index.js';
import { DEPARTMENT_KINDS, type DepartmentEntity, type DepartmentKind } from './department.entity.js';
import type { EntrustedOfficer } from './departments.js';
import type { InspectionItemEntity } from './inspection-item.entity.js';

export class DepartmentSummary {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @TextField()
  shortName: string;

  @OneOfField(DEPARTMENT_KINDS, { name: 'DepartmentKind' })
  kind: DepartmentKind;

  @TextField()
  phone: string;
}

export class DepartmentList {
  @NestedField(() => DepartmentSummary, { list: true })
  items: DepartmentSummary[];
}

export class DepartmentOfficer {
  @IdField()
  id: string;

  @IdField()
  departmentId: string;

  @TextField()
  name: string;

  @TextField()
  certificateKind: string;

  @TextField()
  certificateNo: string;

  @DateField()
  certificateExpires: string;

  @IdField({ list: true, description: 'Departments that entrusted this officer' })
  mayActFor: string[];
}

export class OfficerList {
  @NestedField(() => DepartmentOfficer, { list: true })
  items: DepartmentOfficer[];
}

export class CatalogueItem {
  @IdField()
  id: string;

  @TextField()
  name: string;

  @TextField({ description: 'Legal basis' })
  basis: string;

  @TextField({ list: true, description: 'Statutory reasons it may be checked for' })
  fields: string[];

  @BooleanField()
  offSite: boolean;

  @BooleanField()
  noDisturb: boolean;

  @BooleanField()
  unannounced: boolean;

  @BooleanField()
  noPenalty: boolean;
}

export class Catalogue {
  @NestedField(() => CatalogueItem, { list: true })
  items: CatalogueItem[];
}

export function presentDepartment(department: DepartmentEntity): DepartmentSummary {
  const { id, name, shortName, kind, phone } = department;
  return { id, name, shortName, kind, phone };
}

export function presentOfficer(officer: EntrustedOfficer): DepartmentOfficer {
  const { id, departmentId, name, certificateKind, certificateNo, certificateExpires, mayActFor } = officer;
  return { id, departmentId, name, certificateKind, certificateNo, certificateExpires, mayActFor };
}

export function presentItem(item: InspectionItemEntity): CatalogueItem {
  const { id, name, basis, fields, offSite, noDisturb, unannounced, noPenalty } = item;
  return { id, name, basis, fields, offSite, noDisturb, unannounced, noPenalty };
}
