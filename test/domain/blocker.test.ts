import { describe, expect, it } from 'vitest';
import { blockerClause } from '../../src/domain/blocker.ts';

describe('the one thing they named, as it stands in "If we could …"', () => {
  it.each([
    ['what was typed as asked', 'deliver on Saturdays', 'deliver on Saturdays'],
    ['their whole sentence', "If we could start in January, we'd be in", 'start in January'],
    ['a curly apostrophe', 'If we could start in January, we’d be in.', 'start in January'],
    ['said of us', 'if you can deliver by March then they would sign', 'deliver by March'],
    ['said of them', 'they could pay in two parts', 'pay in two parts'],
    ['a wish', 'that you train the night shift', 'train the night shift'],
    ['a wish of ours', 'that we start in March', 'start in March'],
    ['a wish with "only"', 'If only you could start in March.', 'start in March'],
    ['a past form that stands for a wish', 'if you had a reference in Spain', 'have a reference in Spain'],
    ['a second sentence', 'Start in January. They would sign at once.', 'start in January'],
    ['quotation marks', '“If you could start in January …”', 'start in January'],
    ['several lines', 'start\nin January', 'start in January'],
    [
      'a comma inside it',
      'deliver on Mondays, Wednesdays and Fridays',
      'deliver on Mondays, Wednesdays and Fridays',
    ],
    ['a name first', 'SAP could be connected', 'SAP could be connected'],
    ['nothing but the frame', 'if we could', 'if we could'],
  ])('%s', (_name, typed, clause) => {
    expect(blockerClause(typed)).toBe(clause);
  });
});
