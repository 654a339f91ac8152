/** The inspections' door: what other features may use. */
export { INSPECTION_ENTITIES } from './entities.js';
export { InspectionsModule } from './inspections.module.js';
export {
  DepartmentFiguresReader,
  type DepartmentFigures,
  type FiguresPeriod,
  type FiguresReader,
} from './plans/department-figures.js';
export { type AnnouncedVisit, AnnouncedVisits } from './lists/announced-visits.js';
export { FinishedVisits, type FinishedVisit } from './visits/finished-visits.js';
