import { describe, expect, it } from 'vitest';
import { readBytes } from '../../bin/files.ts';
import type { Verb } from '../../src/domain/playbook.ts';
import { createPlaybook } from '../../src/playbook/playbook.ts';
import { checkerBook } from './checker-shipped.ts';
import { causes, facts, interviews, plays, shippedText } from './shipped.ts';

const playbook = createPlaybook({ readBytes, readText: async (path) => shippedText(path) });

describe('the playbook', () => {
  it.each<Verb>(['lost', 'debrief', 'add', 'similar'])('gives the interview of %s', async (verb) => {
    expect(await playbook.interview(verb)).toEqual(interviews.find((one) => one.verb === verb));
  });

  it('gives causes, facts and plays as they stand in data/', async () => {
    expect(await playbook.causes()).toEqual(causes);
    expect(await playbook.facts()).toEqual(facts);
    expect(await playbook.plays()).toEqual(plays);
  });

  it('gives what the message checker knows', async () => {
    expect(await playbook.checker()).toEqual(checkerBook);
  });

  it('gives a text by its path in data/', async () => {
    expect(await playbook.text('messages/reply-phone.md')).toMatch(/^Subject: /);
  });
});
