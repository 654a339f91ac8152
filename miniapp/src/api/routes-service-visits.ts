/** The routes of visits by service people. */
import type {
  Listed,
  PlannedServiceVisit,
  ServiceVisit,
  ServiceVisitDays,
  ServiceVisitLogDraft,
  ServiceVisitPlan,
  ServiceVisitRow,
} from './contract';

type Paged = { cursor?: string; limit?: number };
type Id = { id: string };

export interface ServiceVisitReads {
  'GET /service-visits': {
    query: Paged & {
      list: 'upcoming' | 'to-log' | 'over';
      scope?: 'mine' | 'all';
      enterpriseId?: string;
    };
    answer: Listed<ServiceVisitRow>;
  };
  'GET /service-visits/{id}': { path: Id; answer: ServiceVisit };
  'GET /service-visit-days': { query: { enterpriseId: string; visitId?: string }; answer: ServiceVisitDays };
}

export interface ServiceVisitWrites {
  'POST /service-visits': { body: ServiceVisitPlan; answer: PlannedServiceVisit };
  'POST /service-visits/{id}/move': {
    path: Id;
    body: { date: string; version: number };
    answer: ServiceVisit;
  };
  'POST /service-visits/{id}/call-off': {
    path: Id;
    body: { reason: string; version: number };
    answer: ServiceVisit;
  };
  'POST /service-visits/{id}/leave': { path: Id; body: { version: number }; answer: ServiceVisit };
  'POST /service-visits/{id}/log': { path: Id; body: ServiceVisitLogDraft; answer: ServiceVisit };
}
