import type { Seen } from '../../api';
import type { FilingForm } from './form';
import { reduceForm, type FormEvent } from './form-reducer';
import { aDraft, aFilingContext, examplePolicy } from './testing/a-filing-context';

const ground = { policy: examplePolicy, items: aFilingContext().facts.items };
const seen: Seen = { outcome: 'clear', verdicts: {}, policyId: 'p', policyVersion: 1, calendarVersion: 'c' };
const form = (change = {}): FilingForm => ({
  step: 'ground',
  draft: aDraft(change),
  intention: { key: 'key-of-what-was-sent', body: { draft: aDraft(change), seen } },
});
const after = (start: FilingForm, ...events: FormEvent[]) =>
  events.reduce((at, event) => reduceForm(at, event, ground), start);

describe('filing form', () => {
  it('leaves the visit it joined when its time changes, and when it goes off site', () => {
    const joined = form({ joins: 'plan-8' });
    const period = { startsAt: '2026-11-24T09:30:00+08:00', endsAt: '2026-11-24T10:30:00+08:00' };
    expect(after(joined, { kind: 'period', period }).draft).toMatchObject({ ...period, joins: null });
    expect(after(joined, { kind: 'mode', mode: 'off-site' }).draft.joins).toBeNull();
    expect(after(joined, { kind: 'items', ids: ['duty', 'ledger'] }).draft.joins).toBe('plan-8');
  });

  it('switches unannounced off as soon as neither reason nor items allow it', () => {
    const unannounced = after(form(), { kind: 'unannounced', on: true });
    expect(unannounced.draft.unannounced).toBe(true);
    expect(after(unannounced, { kind: 'items', ids: ['duty', 'ledger'] }).draft.unannounced).toBe(false);
    const complaint = after(
      unannounced,
      { kind: 'reason', reason: 'complaint' },
      { kind: 'items', ids: ['duty', 'ledger'] },
    );
    expect(complaint.draft.unannounced).toBe(true);
    expect(after(complaint, { kind: 'reason', reason: 'routine' }).draft.unannounced).toBe(false);
  });

  it('keeps what was typed when the reason changes and comes back', () => {
    const typed = after(
      form({ reason: 'complaint' }),
      { kind: 'evidence', field: 'complaintNo', words: '示例-1' },
      { kind: 'reason', reason: 'routine' },
      { kind: 'reason', reason: 'complaint' },
    );
    expect(typed.draft.evidence).toEqual({ complaintNo: '示例-1' });
  });

  it('keeps the key of what was sent while one only looks around, and forgets it at a change', () => {
    expect(after(form(), { kind: 'go', step: 'check' }).intention).not.toBeNull();
    expect(after(form(), { kind: 'necessity', rule: 'quiet-day', words: '因' }).intention).toBeNull();
    expect(after(form(), { kind: 'answered' }).intention).toBeNull();
  });

  it('keeps who complained beside the draft, and takes a change of it for another intention', () => {
    const complainant = { phone: '13800007711', name: '' };
    const told = after(form({ reason: 'complaint' }), { kind: 'complainant', complainant });
    expect(told).toMatchObject({ complainant, intention: null });
    expect(JSON.stringify(told.draft)).not.toContain('13800007711');
    expect(after(told, { kind: 'reason', reason: 'routine' }).complainant).toEqual(complainant);
  });
});
