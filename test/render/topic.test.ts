import { expect, it } from 'vitest';
import { topicText } from '../../src/render/topic.ts';

const text = `Where it lies

Everything is in one folder on your computer, the whole of it,
with its copies:
  macOS      ~/Library/recover, or another place
             where that is set
  A list goes on below.
    recover restore notes.json    puts it back
`;

it('stands as it was written where there is room', () => {
  expect(topicText(text, 80)).toBe(text);
});

it('fills prose anew and hangs lists under themselves on a narrow screen', () => {
  expect(topicText(text, 40)).toMatchInlineSnapshot(`
    "Where it lies

    Everything is in one folder on your
    computer, the whole of it, with its
    copies:
      macOS      ~/Library/recover, or
                 another place where that is
                 set
      A list goes on below.
        recover restore notes.json
            puts it back
    "
  `);
});
