import type { EntityManager } from 'typeorm';
import { DepartmentEntity } from '../../departments/index.js';

/** Two ways between what a cell says and what is kept. */
export interface Names {
  /** In the order in which they are to choose from. */
  names: string[];
  nameOf(id: string | null): string;
  idOf(name: string | undefined): string | null;
}

/** What is kept under no name of the list goes by itself. */
export function namesOf(pairs: readonly (readonly [id: string, name: string])[]): Names {
  const byId = new Map(pairs);
  const byName = new Map(pairs.map(([id, name]) => [name, id]));
  return {
    names: pairs.map(([, name]) => name),
    nameOf: (id) => (id === null ? '' : (byId.get(id) ?? id)),
    idOf: (name) => (name ? (byName.get(name) ?? name) : null),
  };
}

/** Departments by their short names. */
export async function departmentNames(tx: EntityManager, kind?: DepartmentEntity['kind']): Promise<Names> {
  const rows = await tx.find(DepartmentEntity, { where: kind ? { kind } : {}, order: { id: 'ASC' } });
  return namesOf(rows.map(({ id, shortName }) => [id, shortName]));
}
