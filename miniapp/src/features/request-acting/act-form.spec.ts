import { REQUEST_TRANSITIONS } from '@anqi/shared';
import { aClock, aRequest } from '../requests/testing/a-request';
import { beginForm, bodyOf, contestedAs, faultsOf } from './act-form';
import { actsOf, fieldsOf, splitActs } from './acts';

const entry = { at: '2026-11-26T09:00:00+08:00', actorName: null, role: null, words: null };

test('every event that people cause asks for all that the table needs of it', () => {
  for (const { from, event, by, needs } of REQUEST_TRANSITIONS) {
    if (from === null || by === null) continue;
    const required = fieldsOf({ status: from }, event).filter(({ optional }) => !optional);
    expect([event, required.map(({ field }) => field).sort()]).toEqual([event, [...needs].sort()]);
  }
});

test('what moves it on is the main button, its other way out beside it, calls are one', () => {
  const acts = actsOf(['mark-duplicate', 'accept-close-out', 'refuse-close-out', 'comment']);
  expect(splitActs(acts).main.map(({ id }) => id)).toEqual(['accept-close-out', 'refuse-close-out']);
  expect(splitActs(acts).others.map(({ id }) => id)).toEqual(['mark-duplicate', 'comment']);
  const calls = actsOf(['call-in-vain', 'call-satisfied', 'supervise']);
  expect(calls[0]).toEqual({ id: 'call', events: ['call-in-vain', 'call-satisfied'] });
  expect(splitActs(actsOf(['supervise'])).main).toEqual([]);
});

test('the unit that serves is offered as the lead, unless it has passed the matter on', () => {
  expect(beginForm(aRequest()).leadId).toBe('town-1');
  const timeline = [{ ...entry, event: 'pass-to-centre' as const, data: null }];
  expect(beginForm(aRequest({ timeline })).leadId).toBeNull();
});

test('what is missing, by field', () => {
  const request = aRequest({ status: 'registered' });
  const form = beginForm(request);
  expect(faultsOf({ ...form, leadId: null }, request, 'dispatch')).toEqual({
    assignment: 'missing',
    complexity: 'missing',
  });
  const inHand = aRequest();
  expect(faultsOf({ ...form, words: '好' }, inHand, 'answer')).toEqual({
    words: 'words.short',
    outcome: 'missing',
  });
  const extension = { ...form, words: '解释', ground: 'fixed-date' as const };
  expect(faultsOf({ ...extension, until: '2026-11-30' }, inHand, 'propose-extension')).toEqual({
    until: 'until.late',
  });
  expect(faultsOf({ ...extension, until: '2026-12-01' }, inHand, 'propose-extension')).toEqual({});
  expect(faultsOf({ ...form, words: '好' }, aRequest({ status: 'answered' }), 'feed-back')).toEqual({
    words: 'words.short',
  });
});

test('the body is what the event takes, with the version that was seen', () => {
  const request = aRequest({ status: 'registered', version: 7 });
  const form = {
    ...beginForm(request),
    complexity: 'simple' as const,
    cooperatingIds: ['d-2'],
    words: ' 请加急 ',
  };
  expect(bodyOf(form, request, 'dispatch')).toEqual({
    event: 'dispatch',
    version: 7,
    leadId: 'town-1',
    cooperatingIds: ['d-2'],
    complexity: 'simple',
    words: '请加急',
  });
  const closed = aRequest({ status: 'closed', clocks: [aClock()] });
  expect(bodyOf({ ...beginForm(closed), rating: 2 }, closed, 'rate')).toEqual({ event: 'rate', rating: 2 });
});

test('what its department holds it to be is where the centre begins', () => {
  const timeline = [{ ...entry, event: 'contest' as const, data: { complexity: 'complex' } }];
  expect(contestedAs(aRequest({ timeline, actions: ['settle-contest'] }))).toBe('complex');
  expect(contestedAs(aRequest({ timeline, actions: [] }))).toBeNull();
});
