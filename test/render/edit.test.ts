import { describe, expect, it } from 'vitest';
import { editable } from '../../src/domain/editable.ts';
import { standsOtherwise } from '../../src/domain/replan.ts';
import { editedText, editNames } from '../../src/render/edit.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aFollowUp, aLoss, anId } from '../builders.ts';
import { interviews, plays } from '../playbook/shipped.ts';

describe('what can be said anew', () => {
  it('has a name of its own for each question', () => {
    const [lost, debrief] = interviews;
    if (lost === undefined) throw new Error('nothing is asked');
    const kinds = editable(lost, debrief).questions.map((question) => question.id);
    expect(kinds.filter((kind) => editNames[kind] === undefined)).toEqual([]);
    expect(new Set(Object.values(editNames)).size).toBe(Object.keys(editNames).length);
  });

  it('is told with what the plan gained, moved and let go', () => {
    const advice = aFollowUp();
    const backup = aFollowUp({ id: anId('back'), play: 'backup' });
    const text = editedText({
      loss: aLoss(),
      changed: ['stands', 'source.trust', 'source.terms'],
      before: [advice, backup],
      after: [
        { ...advice, due: aDay('2026-12-01') },
        { ...backup, status: 'skipped', outcome: standsOtherwise },
        aFollowUp({ id: anId('card'), play: 'card' }),
      ],
      plays,
      today: aDay('2026-11-24'),
      width: 80,
    });
    expect(unpainted(text)).toMatchInlineSnapshot(`
      "Kept. Brandt Logistics: where it stands, how you know.
      New in the plan:  a card by post, 27 Nov
      Moved:  the advice talk, 1 Dec
      Let go:  the back-up offer
      The whole of it: recover show brandt     take back: recover undo
      "
    `);
  });
});
