import { describe, expect, it } from 'vitest';
import { filledLines } from '../../src/domain/words.ts';
import { messageNames, shippedText } from './shipped.ts';

const replies = messageNames.filter((name) => name.startsWith('reply-'));
const asking = replies.filter((name) => name !== 'reply-refused');
const known = {
  first: 'Ines',
  contact: 'Ines Calloway',
  account: 'Thornbury Logistics',
  rep: 'Robin Ashdown',
};

function reply(name: string): { readonly subject: string; readonly body: string } {
  const [subject = '', empty, ...body] = shippedText(`messages/${name}.md`).split('\n');
  expect(empty).toBe('');
  return { subject, body: body.join('\n') };
}

describe.each(replies)('%s', (name) => {
  it('has a subject, and a body of at most 110 words', () => {
    const { subject, body } = reply(name);
    expect(subject).toMatch(/^Subject: [^{}]{10,60}$/);
    expect(filledLines(body, known).split(/\s+/).length).toBeLessThanOrEqual(110);
  });

  it('thanks, respects, regrets the unmet need and leaves the door open (G20, G36, G107, G112)', () => {
    const { body } = reply(name);
    expect(body).toMatch(/^Thank you for/m);
    expect(body).toMatch(/\brespect\b/);
    expect(body).toMatch(/\b(?:sorry that|regret that) .*(?:need|needed)/);
    expect(body).toMatch(/\blook forward to\b/);
    expect(body).toContain('{account}');
  });

  it('lets the buyer choose to write instead (G110)', () => {
    expect(reply(name).body).toMatch(/\b(?:lines|writing|written)\b/);
  });

  it('names no price, no winner and no fault, and argues with nothing (G3–5, G105)', () => {
    const unfit =
      /price|discount|cost|cheaper|competitor|instead of us|unfortunately|disappoint|reconsider|however|but\b|surpris|just checking|if only|forgive/i;
    expect(reply(name).body).not.toMatch(unfit);
  });

  it('still reads whole when nobody is known by name', () => {
    const text = filledLines(shippedText(`messages/${name}.md`), { account: 'Thornbury Logistics' });
    expect(text).not.toMatch(/[{}]/);
    expect(text.split('\n\n').length).toBeGreaterThanOrEqual(5);
  });
});

describe('what a reply asks for', () => {
  it.each(asking)('%s asks one thing, as gracious is not servile (G7, G108, G109)', (name) => {
    expect(reply(name).body.match(/\?/g)).toHaveLength(1);
  });

  it('is nothing, where the buyer would rather not be called', () => {
    expect(reply('reply-refused').body).not.toMatch(/\?|\b(?:may|could|can) (?:I|we)\b|minutes/);
  });
});

describe('the sentence for a named blocker', () => {
  it('asks for the commitment it would bring (G13)', () => {
    const sentence = filledLines(shippedText('messages/blocker.md'), { blocker: 'start in January' });
    expect(sentence).toBe('If we could start in January, would you go ahead with us?');
  });
});
