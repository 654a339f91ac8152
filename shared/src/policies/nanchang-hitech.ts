import { EVIDENCE_NAMES, FIELD_NAMES, REASON_NAMES } from './names.js';
import type { PolicyPack } from './policy-pack.js';

const GENERAL = ['routine', 'random', 'thematic'];
const STATUTORY = ['work-safety', 'food-drug-safety', 'environment'];

/** S001 二(二)2 (the window and its reasons); what no source fixes is this pack's own choice. */
const VERSION_1: PolicyPack = {
  id: 'nanchang-hitech',
  version: 1,
  effectiveFrom: '2025-01-01',
  name: { 'zh-CN': '南昌高新区涉企检查规则', en: 'Nanchang Hi-tech Zone inspection rules' },
  district: { 'zh-CN': '南昌高新区', en: 'Nanchang Hi-tech Zone' },
  quietWindows: [{ kind: 'month-days', from: 1, to: 23 }],
  reasons: {
    general: GENERAL,
    statutory: STATUTORY,
    combinable: GENERAL,
    mergeable: [...GENERAL, ...STATUTORY, 'superior-order'],
    triggered: [
      'emergency',
      'complaint',
      'case',
      'recheck',
      'data-clue',
      'transferred',
      'enterprise-request',
      'licence-survey',
    ],
  },
  evidence: {
    routine: [],
    random: [],
    thematic: ['approvalNo', 'filingNo'],
    'work-safety': ['legalBasis'],
    'food-drug-safety': ['legalBasis'],
    environment: ['legalBasis'],
    emergency: ['incident'],
    complaint: ['complaintNo'],
    case: ['caseNo'],
    'superior-order': ['documentNo', 'issuer'],
    recheck: ['priorPlanId'],
    'data-clue': ['clueNo'],
    transferred: ['transferNo'],
    'enterprise-request': ['requestNo'],
    'licence-survey': ['applicationNo'],
  },
  lead: { workingDays: 0, appliesTo: GENERAL },
  emergencyReportHours: 24,
  mergeDays: 30,
  jointDays: 7,
  cap: { counts: GENERAL, perYear: { A: 1, B: 2, C: 4, D: null }, ungraded: 'B', source: null },
  workingHours: { from: '09:00', to: '17:30' },
  maxVisitDates: 3,
  waiver: { approval: 'coordinating' },
  approval: { dueMinutesBeforeStart: 60, remindMinutesBeforeDue: 240 },
  code: { periodSeconds: 60, earlyMinutes: 30 },
  rating: { days: 15, batch: 5, followUpWorkingDays: 1 },
  certificateWarnDays: 30,
  reasonNames: REASON_NAMES,
  evidenceNames: EVIDENCE_NAMES,
  fieldNames: FIELD_NAMES,
};

export const NANCHANG_HITECH: readonly PolicyPack[] = [VERSION_1];
