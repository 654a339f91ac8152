import { actionsWith } from './open-plan';

describe('what may be done while something waits for a network', () => {
  it('lets a visit be finished whose start was not sent yet', () => {
    const actions = actionsWith(['amend', 'cancel', 'show-code', 'start'], { start: 1, finish: null });
    expect(actions).toEqual(['show-code', 'finish']);
  });

  it('leaves nothing but the code once the result waits too', () => {
    expect(actionsWith(['show-code', 'start'], { start: 1, finish: 2 })).toEqual(['show-code']);
    expect(actionsWith(['show-code', 'finish'], { start: null, finish: 2 })).toEqual(['show-code']);
  });

  it('changes nothing while nothing waits', () => {
    expect(actionsWith(['start', 'cancel'], { start: null, finish: null })).toEqual(['start', 'cancel']);
  });
});
