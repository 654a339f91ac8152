import { emptyFinish, finishBody, finishFaults, mayBeLenient, type FinishForm } from './finish-form';

const AT = '2026-11-25T11:00:00+08:00';
const form = (part: Partial<FinishForm>): FinishForm => ({ ...emptyFinish(), words: '示例情况', ...part });

describe('the result of a visit', () => {
  it('needs a result and words, and a date where a correction is ordered', () => {
    expect(finishFaults(emptyFinish())).toEqual({
      result: 'finish.result.missing',
      words: 'finish.words.missing',
    });
    expect(finishFaults(form({ result: 'correction' }))).toEqual({ correctionDueDate: 'finish.due.missing' });
    expect(finishFaults(form({ result: 'no-problem' }))).toEqual({});
    expect(finishBody(form({ result: 'correction' }), false, AT)).toBeNull();
  });

  it('sends a date for a correction alone, though one was typed before', () => {
    const dated = { correctionDueDate: '2026-12-05' };
    expect(finishBody(form({ result: 'correction', ...dated }), false, AT)).toEqual({
      result: 'correction',
      words: '示例情况',
      correctionDueDate: '2026-12-05',
      at: AT,
    });
    expect(finishBody(form({ result: 'advice', ...dated }), false, AT)).not.toHaveProperty(
      'correctionDueDate',
    );
  });

  it('offers leniency for an item of the no-penalty list, where something was found', () => {
    expect(mayBeLenient(form({ result: 'advice' }), true)).toBe(true);
    expect(mayBeLenient(form({ result: 'advice' }), false)).toBe(false);
    expect(mayBeLenient(form({ result: 'no-problem' }), true)).toBe(false);
    expect(finishBody(form({ result: 'case', leniency: true }), true, AT)).not.toHaveProperty('leniency');
  });
});
