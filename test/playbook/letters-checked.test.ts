import { describe, expect, it } from 'vitest';
import { readBytes } from '../../bin/files.ts';
import { findingsIn } from '../../src/domain/checker.ts';
import { wholeText } from '../../src/domain/letters.ts';
import { lossStates } from '../../src/domain/loss-record.ts';
import { createPlaybook } from '../../src/playbook/playbook.ts';
import { shippedForms, shippedLetter } from './letters.ts';
import { shippedText } from './shipped.ts';

const playbook = createPlaybook({ readBytes, readText: async (path) => shippedText(path) });

describe('the checker', () => {
  it.each(shippedForms(({ kind }) => kind.draft !== 'peer'))(
    'finds nothing in $name, in any state of the loss or without one (G3–5, G7, G105)',
    async ({ name, kind, form }) => {
      const book = await playbook.checker();
      const text = wholeText(shippedLetter(name));
      const states = lossStates.filter((state) => form.states?.includes(state) ?? true);
      const found = [{}, ...states.map((state) => ({ state, play: kind.play }))].flatMap((context) =>
        findingsIn(text, book, context).map((finding) => `${finding.rule}: ${finding.text}`),
      );
      expect([...new Set(found)]).toEqual([]);
    },
  );

  it('would find a discount or a dig in one', async () => {
    const book = await playbook.checker();
    const text = `${wholeText(shippedLetter('reply-phone'))}\n\nIf the figure is what stands between us, let me talk to my boss.`;
    expect(findingsIn(text, book).map(({ rule }) => rule)).toEqual(['price-cut']);
  });
});
