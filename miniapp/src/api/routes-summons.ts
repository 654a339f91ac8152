/** The routes of summonses: who is called, who reports, how it ends. */
import type {
  DepartmentSummonsSums,
  Listed,
  SummonsDraft,
  SummonsOptions,
  SummonsRow,
  SummonsScope,
  SummonsView,
} from './contract';

type OnSummons = { id: string };

export interface SummonsReads {
  'GET /summonses': {
    query: { cursor?: string; limit?: number; scope: SummonsScope; state?: 'open' | 'awaited' | 'ended' };
    answer: Listed<SummonsRow>;
  };
  'GET /summonses/options': {
    query: { requestId?: string; enterpriseId?: string };
    answer: SummonsOptions;
  };
  'GET /summonses/sums': {
    query: { from?: string; until?: string };
    answer: { items: DepartmentSummonsSums[] };
  };
  'GET /summonses/{id}': { path: OnSummons; answer: SummonsView };
}

interface SummonsSteps {
  'POST /summonses/{id}/report': { path: OnSummons; body: { words: string }; answer: SummonsView };
  'POST /summonses/{id}/settlement': {
    path: OnSummons;
    body: { solved: boolean; words?: string };
    answer: SummonsView;
  };
  'POST /summonses/{id}/calling-off': { path: OnSummons; body: { words: string }; answer: SummonsView };
  'POST /summonses/{id}/rating': {
    path: OnSummons;
    body: { level: 1 | 2 | 3 | 4 | 5; words?: string };
    answer: SummonsView;
  };
}

export type SummonsStepRoute = keyof SummonsSteps;

export interface SummonsWrites extends SummonsSteps {
  'POST /summonses': { body: SummonsDraft; answer: SummonsView };
}
