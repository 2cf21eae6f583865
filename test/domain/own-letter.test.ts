import { describe, expect, it } from 'vitest';
import { readBytes } from '../../bin/files.ts';
import { findingsIn } from '../../src/domain/checker.ts';
import { slipsIn } from '../../src/domain/own-letter.ts';
import { createPlaybook } from '../../src/playbook/playbook.ts';
import { letterForms, letterWords, shippedText } from '../playbook/shipped.ts';

const email = { name: 'advice-email', channel: 'email' } as const;
const card = { name: 'card', channel: 'card' } as const;
const book = await createPlaybook({ readBytes, readText: async (path) => shippedText(path) }).checker();
const slips = (template: string, form: typeof email | typeof card = email) =>
  slipsIn(template, form, letterWords, (text) => findingsIn(text, book));

describe('a template of one’s own', () => {
  it.each(letterForms.filter(({ kind }) => kind.draft !== 'peer'))(
    'is fine like ours: $form.name',
    ({ form }) => {
      const found = slipsIn(shippedText(`messages/${form.name}.md`), form, letterWords, (text) =>
        findingsIn(text, book),
      );
      expect(found).toEqual([]);
    },
  );

  it('names a word that no letter has, with its line', () => {
    expect(slips('Subject: Hello there\n\nDear {frist},\n')).toEqual([
      { kind: 'unknown-word', line: 3, name: 'frist' },
    ]);
  });

  it('begins with a subject where it is an e-mail', () => {
    expect(slips('Hello {first}, thank you.')).toEqual([{ kind: 'no-subject' }]);
    expect(slips('Dear {first}, thank you.', card)).toEqual([]);
  });

  it('is not longer than somebody reads', () => {
    expect(slips('word '.repeat(61), card)).toEqual([{ kind: 'too-long', words: 61, most: 60 }]);
  });

  it('holds nothing that would embarrass: the line, the words and a better way', () => {
    const found = slips(
      'Subject: Hello there\n\nHello {first},\n\nIf the figure is what stands between us, let me talk to my boss.\n',
    );
    expect(found).toMatchObject([{ kind: 'finding', line: 5, text: expect.stringContaining('figure') }]);
  });

  it('is not empty', () => {
    expect(slips(' \n')).toEqual([{ kind: 'empty' }]);
  });
});
