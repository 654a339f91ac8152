/** The routes of codes: what was scanned, whether it is true, what the inspector shows. */
import type { CodeKeys, InspectionCodes, ScanResult, Verification, VisitLookup } from './contract';

export interface CodeReads {
  'GET /code-keys': { answer: CodeKeys };
  'GET /plans/{id}/codes': { path: { id: string }; query: { hours?: number }; answer: InspectionCodes };
}

export interface CodeQuestions {
  'POST /scans': { body: { text: string }; answer: ScanResult };
  'POST /code-verifications': { body: { token: string }; answer: Verification };
  'POST /visit-lookups': { body: { enterpriseId?: string; creditCode?: string }; answer: VisitLookup };
}
