import type { Decision } from '@anqi/shared';
import type { Problem, QueueEntry } from '../../api';
import { isAnswered, submissionOf, submissionOfEntry } from './submission';

const decision = { outcome: 'rejected', steps: [] } as unknown as Decision;
const problem = (status: number, code: string, more: Partial<Problem> = {}): Problem => ({
  kind: 'problem',
  status,
  code,
  title: '',
  ...more,
});
const refused = (said: Problem) => submissionOf({ ok: false, problem: said });

describe('what became of a filing', () => {
  it.each([
    ['refused', problem(422, 'filing-rejected', { decision })],
    ['undetermined', problem(422, 'filing-undetermined', { decision })],
    ['changed', problem(409, 'decision-changed', { decision, changes: [] })],
    ['conflict', problem(409, 'version-conflict')],
  ])('%s is answered', (kind, said) => {
    expect(refused(said)).toMatchObject({ kind });
    expect(isAnswered(refused(said))).toBe(true);
  });

  it.each([
    ['no network', { ...problem(0, 'offline'), kind: 'offline' as const }],
    ['no answer in time', { ...problem(0, 'timeout'), kind: 'timeout' as const }],
    ['the first one still under way', problem(409, 'idempotency-key-in-progress')],
  ])('%s is no answer: the same key goes out again', (_, said) => {
    expect(refused(said)).toEqual({ kind: 'unsure' });
    expect(isAnswered(refused(said))).toBe(false);
  });

  it('keeps the key after an error of the server and gives it up after a shape it refused', () => {
    expect(isAnswered(refused(problem(500, 'internal')))).toBe(false);
    expect(isAnswered(refused(problem(400, 'invalid-input')))).toBe(true);
    expect(refused(problem(403, 'forbidden'))).toMatchObject({ kind: 'failed' });
  });

  it('shows a refusal without a decision as a failure, not as an empty trace', () => {
    expect(refused(problem(422, 'filing-rejected')).kind).toBe('failed');
  });

  it('tells what became of a queued one', () => {
    const entry = (part: Partial<QueueEntry>) => ({ key: 'k', state: 'waiting', ...part }) as QueueEntry;
    expect(submissionOfEntry(entry({})).kind).toBe('queued');
    expect(submissionOfEntry(entry({ state: 'sent' })).kind).toBe('filed');
    const late = entry({ state: 'refused', problem: problem(422, 'filing-rejected', { decision }) });
    expect(submissionOfEntry(late)).toEqual({ kind: 'refused', decision });
  });
});
