import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formsFor, mostWords, wholeText, wordCount } from '../../src/domain/letters.ts';
import { lossStates } from '../../src/domain/loss-record.ts';
import { filled } from '../../src/domain/words.ts';
import { givenWords, shippedForms, shippedLetter, toBuyers } from './letters.ts';
import { letterForms, letterKinds, letterWords, messageNames, repeated, shippedText } from './shipped.ts';

const asking = toBuyers.filter(
  ({ name }) => !['reply-refused', 'act-notes', 'card', 'card-visit'].includes(name),
);

function body(name: string): string {
  return shippedLetter(name).body;
}

describe('the templates', () => {
  it('are all those of data/messages, each named once', () => {
    const files = readdirSync(join(import.meta.dirname, '../../data/messages'));
    expect(files.map((file) => file.replace('.md', '')).sort()).toEqual([...messageNames].sort());
    expect(repeated(messageNames)).toEqual([]);
    expect(repeated(letterKinds.map(({ draft }) => draft))).toEqual([]);
  });

  it('hold only words that are explained, and every word explained is used', () => {
    const used = letterForms.flatMap(({ form }) =>
      [...shippedText(`messages/${form.name}.md`).matchAll(/\{([^}]*)\}/g)].map(([, name]) => name),
    );
    expect([...new Set(used)].sort()).toEqual(letterWords.map(({ name }) => name).sort());
    expect(Object.keys(givenWords).sort()).toEqual(letterWords.map(({ name }) => name).sort());
  });

  it('are there in every state that a loss can be in, for the reply, the act, advice and the check-in', () => {
    for (const draft of ['reply', 'act', 'advice', 'check-in']) {
      const kind = letterKinds.find((one) => one.draft === draft);
      for (const state of lossStates)
        expect(kind && formsFor(kind, { state }).length, `${draft} ${state}`).toBeGreaterThan(0);
    }
  });

  it('offer to introduce a supplier only while the need is not served (G37)', () => {
    const act = letterKinds.find((one) => one.draft === 'act');
    const offered = lossStates.filter(
      (state) => act && formsFor(act, { state, which: 'introduce' }).length > 0,
    );
    expect(offered).toEqual(['alive', 'verbal-no', 'nobody-decides', 'standby']);
    expect(body('act-introduce')).toContain('Wexcombe Storage');
  });

  it('do not sound alike: those of two plays share no eight words in a row', () => {
    const seen = new Map<string, string>();
    const shared: string[] = [];
    for (const { name, kind } of shippedForms()) {
      const play = kind.play.replace('reply-late', 'reply');
      const text = shippedText(`messages/${name}.md`).replace(/\{\w+\}/g, '');
      const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
      for (let at = 0; at + 8 <= words.length; at += 1) {
        const run = words.slice(at, at + 8).join(' ');
        if ((seen.get(run) ?? play) !== play) shared.push(`${name}: ${run}`);
        else seen.set(run, play);
      }
    }
    expect(shared).toEqual([]);
  });
});

describe.each(shippedForms())('$name', ({ name, form }) => {
  it('is as long as somebody reads, with a subject where it is an e-mail', () => {
    const letter = shippedLetter(name);
    expect(wordCount(letter.body)).toBeLessThanOrEqual(mostWords(form.channel));
    if (form.channel === 'email') expect(letter.subject).toMatch(/^\S.{8,58}\S$/);
    else expect(letter.subject).toBeUndefined();
  });

  it('reads whole where neither their first name nor the own name is known', () => {
    const text = wholeText(shippedLetter(name, 'needed'));
    expect(text).not.toMatch(/[{}]|Ines,|Robin| ,|^,|\n\n\n|^\p{Ll}/mu);
  });

  it('names no price, no winner and no fault, and argues with nothing (G3–5, G105)', () => {
    const unfit =
      /\bprice|discount|\bcost|cheaper|competitor|instead of us|unfortunately|disappoint|reconsider|however|\bbut\b|surpris|just checking|if only|forgive|!|\bhonou?red|\bhumbl/i;
    expect(wholeText(shippedLetter(name))).not.toMatch(unfit);
  });
});

describe.each(shippedForms(({ kind, form }) => kind.play.startsWith('reply') && form.channel === 'email'))(
  '$name',
  ({ name }) => {
    it('thanks, respects, regrets the unmet need and leaves the door open (G20, G36, G107, G112)', () => {
      expect(body(name)).toMatch(/^Thank you for/m);
      expect(body(name)).toMatch(/\brespect\b/);
      expect(body(name)).toMatch(/\b(?:sorry that|regret that) .*(?:need|needed)/);
      expect(body(name)).toMatch(/\blook forward to\b/);
      expect(body(name)).toContain('Thornbury Logistics');
    });

    it('lets the buyer choose to write instead (G109, G110)', () => {
      expect(body(name)).toMatch(/\b(?:lines|writing|written)\b/);
    });
  },
);

describe('what goes to somebody who said no', () => {
  it.each(toBuyers)('$name looks forward to another time (G112)', ({ name }) => {
    expect(body(name)).toMatch(/\blook forward to\b/);
  });

  it.each(toBuyers.filter(({ form }) => form.channel !== 'card'))(
    '$name leaves them at ease: a no costs nothing, or nothing is asked (G111)',
    ({ name }) => {
      const ease =
        /\bstands\b|\brespect\b|settled|quite all right|just as (?:good|welcome|much|well)|nothing to answer|leave it there|with a no|need not be us|from us for it|ties you to nothing|unanswered|is plenty|lines are enough|frank is better than polite|you have chosen|otherwise|rather have it|accept it|take it;|for a hand|so am I|will not keep you/i;
      expect(body(name)).toMatch(ease);
    },
  );

  it.each(asking.filter(({ form }) => form.channel === 'email'))(
    '$name asks one thing, as gracious is not servile (G7, G108, G109)',
    ({ name }) => {
      expect(body(name).match(/\?/g)).toHaveLength(1);
    },
  );

  it('asks nothing of whoever would rather not be called', () => {
    expect(body('reply-refused')).not.toMatch(/\?|\b(?:may|could|can) (?:I|we)\b|minutes/);
  });
});

describe('a card by hand', () => {
  it.each(['card', 'card-visit'])('%s thanks, regrets and looks forward in sixty words (G18–20)', (name) => {
    expect(body(name)).toMatch(/Thank you for .*\n\nI am sorry .*look forward/);
  });

  it('is there for a visit that led nowhere, too (G19)', () => {
    expect(body('card-visit')).toContain('Thank you for seeing me');
  });
});

describe('the check whether their need was met', () => {
  const checks = shippedForms(({ kind }) => kind.draft.startsWith('needs-met'));

  it.each(checks)('$name asks about them and mentions no sale of ours (G39, G40)', ({ name }) => {
    expect(body(name)).toMatch(/\b(?:Does it|it now) do what you needed|How do (?:they|the people)/i);
    expect(body(name)).not.toMatch(/\bour (?:offer|product|price)|\bbuy\b|\border\b|quote|second source/i);
  });

  it('offers to find somebody who helps, whoever that is (G38)', () => {
    expect(body('needs-met-email')).toContain('I may know someone who can help, and it need not be us.');
  });
});

describe('the other plays', () => {
  it('ask for a name, and promise to keep theirs out of it (G59)', () => {
    expect(body('referral-email')).toMatch(
      /Do you know anybody .*A name is enough\. Yours will only be mentioned/,
    );
  });

  it('ask for advice by a call or a short answer, as they like, and invite bluntness (G51, G110)', () => {
    expect(body('advice-email')).toMatch(/blunt[\s\S]*Ten minutes by phone[\s\S]*Two lines/);
  });

  it('ask for the commitment that the one thing would bring (G13)', () => {
    expect(filled(shippedText('messages/blocker.md').trim(), { blocker: 'start in January' })).toBe(
      'If we could start in January, would you go ahead with us?',
    );
    expect(body('callback-call')).toContain('if we could start in January, would you go ahead with us?');
  });

  it('offer a demo on their own case, a customer who asked the same, or an idea (G91, G92)', () => {
    const offer = letterKinds.find((one) => one.draft === 'offer');
    expect(offer?.letters.map((form) => form.which ?? form.channel)).toEqual([
      'demo',
      'reference',
      'idea',
      'phone',
    ]);
    expect(body('offer-reference')).toContain('Pellworm Shipyard once asked it too');
  });

  it('write to all on the list at once, naming nobody (G55)', () => {
    expect(body('mailing')).not.toMatch(/Ines|Thornbury/);
  });

  it('open a call with a question; only where another talk taught something is a customer spoken of (G87, G90)', () => {
    const opener = letterKinds.find((one) => one.draft === 'opener');
    expect(opener?.letters[0]?.channel).toBe('phone');
    expect(body('opener-learned')).toMatch(/In a talk with another customer I learned .*I thought of you\./);
    expect(body('opener-plain') + body('opener-email')).not.toMatch(/customer/);
  });
});
