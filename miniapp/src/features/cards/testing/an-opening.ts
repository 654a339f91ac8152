import type { CardFace, CardOpening, CardRow } from '../../../api';

/** The card of an example enterprise, as a stranger opens it on 20 November 2026, a quiet day. */
export function anOpening(change: Partial<CardOpening> = {}): CardOpening {
  return {
    verdict: 'valid',
    openedAt: '2026-11-20T10:00:00+08:00',
    replaced: false,
    centre: { name: '示例企服中心', phone: '0000-1234' },
    hotline: '12345',
    quietDay: { quiet: true, until: '2026-11-23' },
    face: aFace(),
    owner: null,
    mayAssignFor: null,
    ...change,
  };
}

export function aFace(change: Partial<CardFace> = {}): CardFace {
  return {
    enterpriseName: '示例精密制造有限公司',
    site: null,
    lead: { name: '示例科经局', phone: '0000-1200' },
    cooperating: [],
    officer: { name: '示例甲', phone: '0000-2001' },
    deputy: { name: '示例乙', phone: '0000-2002' },
    onDuty: 'officer',
    standIn: null,
    ...change,
  };
}

/** A card that waits to be delivered, of an enterprise that the reader looks after. */
export function aCardRow(change: Partial<CardRow> = {}): CardRow {
  return {
    enterprise: {
      id: 'ent-1',
      name: '示例精密制造有限公司',
      town: '示例镇',
      kind: '制造',
      address: '示例路1号',
    },
    unit: { id: 'dept-1', name: '示例科经局' },
    officer: { id: 'account-2', name: '示例甲' },
    state: 'undelivered',
    card: {
      codeId: 'CARD0001',
      site: null,
      link: 'https://anqi.example/q/c1CARD0001tag',
      issuedAt: '2026-11-02T10:00:00+08:00',
      revokedAt: null,
      revokedReason: null,
      replacedBy: null,
      deliveredOn: null,
      deliveredTo: null,
      deliveredBy: null,
      note: null,
    },
    mayDeliver: true,
    mayManage: true,
    mayAssign: false,
    ...change,
  };
}
