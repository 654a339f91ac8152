/** The routes of codes, and of receipts: what was scanned, whether it is true, what the inspector shows. */
import type {
  CodeKeys,
  InspectionCodes,
  Receipt,
  ReceiptVerdict,
  ScanResult,
  Verification,
  VisitLookup,
} from './contract';

export interface CodeReads {
  'GET /code-keys': { answer: CodeKeys };
  'GET /receipts/{subjectId}': { path: { subjectId: string }; answer: { items: Receipt[] } };
  'GET /plans/{id}/codes': { path: { id: string }; query: { hours?: number }; answer: InspectionCodes };
}

export interface CodeQuestions {
  'POST /receipt-checks': { body: { receipt: string }; answer: { verdict: ReceiptVerdict } };
  'POST /scans': { body: { text: string }; answer: ScanResult };
  'POST /code-verifications': { body: { token: string }; answer: Verification };
  'POST /visit-lookups': { body: { enterpriseId?: string; creditCode?: string }; answer: VisitLookup };
}
