import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkAnswer } from '../../src/domain/answer.ts';
import type { Day } from '../../src/domain/day.ts';
import { asDay } from '../../src/domain/day.ts';
import { causesIn } from '../../src/domain/signs.ts';
import { causes, facts, interviews, repeated, shippedText } from './shipped.ts';

const today = '2026-11-24' as Day;
const rows: readonly Record<string, string>[] = z.parse(
  z.array(z.record(z.string(), z.string())),
  parse(shippedText('sample/pipeline.csv'), { columns: true }),
);
const open = rows.filter((row) => !row['Stage']?.startsWith('Closed'));
const largest = [...open].sort((left, right) => Number(right['Amount']) - Number(left['Amount'])).slice(0, 8);

const answersShape = z.record(z.string(), z.unknown());
const answers = ['lost-vandermeer', 'debrief-vandermeer', 'lost-thornbury', 'debrief-thornbury'].map(
  (name) => ({
    name,
    verb: name.split('-')[0],
    given: z.parse(answersShape, JSON.parse(shippedText(`sample/answers-${name}.json`))),
  }),
);
const debriefs = answers.filter((one) => one.verb === 'debrief');
const verdicts = z.record(z.string(), z.nullable(z.boolean()));

function column(name: string): readonly string[] {
  return rows.map((row) => row[name] ?? '');
}

describe('the sample pipeline', () => {
  it('holds forty deals: 24 open (two of them lost in the tour), 9 won, 7 lost', () => {
    const stages = column('Stage');
    expect(stages.filter((stage) => stage === 'Closed Won')).toHaveLength(9);
    expect(stages.filter((stage) => stage === 'Closed Lost')).toHaveLength(7);
    expect(open).toHaveLength(24);
    expect(repeated(column('Opportunity ID'))).toEqual([]);
  });

  it('reaches nobody: addresses end in .example, numbers are kept for fiction', () => {
    expect(column('Email').filter((email) => !email.endsWith('.example'))).toEqual([]);
    expect(column('Phone').filter((phone) => !/^(?:\+\d+ \d+ 555 01\d\d)?$/.test(phone))).toEqual([]);
  });

  it('is true on 24 November 2026: open deals close later, nothing happened after that day', () => {
    for (const row of rows) {
      const [created = '', last = '', close = ''] = ['Created Date', 'Last Activity', 'Close Date'].map(
        (name) => row[name],
      );
      for (const day of [created, last, close])
        expect(asDay(day), `${row['Account Name']} ${day}`).toBeDefined();
      expect(created <= last && last < today, row['Account Name']).toBe(true);
      expect(close > today, row['Account Name']).toBe(open.includes(row));
    }
  });

  it('names every amount that it has in euros', () => {
    for (const row of rows)
      expect(row['Amount Currency'], row['Account Name']).toBe(row['Amount'] === '' ? '' : 'EUR');
  });
});

describe('the sample answers', () => {
  it.each(answers)('$name answers questions that are asked, as they are asked', ({ verb, given }) => {
    const questions = interviews.find((one) => one.verb === verb)?.questions ?? [];
    for (const [id, answer] of Object.entries(given)) {
      const question = questions.find((one) => one.id === id);
      expect(question, id).toBeDefined();
      if (question === undefined || question.from !== undefined) continue;
      expect(
        checkAnswer({ ...question, required: true, title: '', steps: 1 }, answer, today),
        id,
      ).toMatchObject({ ok: true });
    }
  });

  it.each(answers.filter((one) => one.verb === 'lost'))('$name is about an open deal', ({ given }) => {
    expect(open.map((row) => row['Account Name'])).toContain(given['deal']);
  });

  it.each(debriefs)('$name names causes that its own words propose', ({ given }) => {
    const proposed = causesIn(String(given['believed']), causes);
    for (const cause of z.parse(z.array(z.string()), given['causes']))
      expect(causes.map(({ id }) => id)).toContain(cause);
    expect(proposed).toContain(z.parse(z.array(z.string()), given['causes'])[0]);
  });

  it.each(debriefs)('$name sweeps the eight largest open deals and finds two with the sign', ({ given }) => {
    const swept = z.parse(verdicts, given['sweep']);
    const sign =
      facts.find((fact) => fact.id === Object.keys(z.parse(verdicts, given['fact']))[0])?.sign === 'yes';
    expect(Object.keys(swept).sort()).toEqual(largest.map((row) => row['Account Name']).sort());
    expect(Object.values(swept).filter((answer) => answer === sign)).toHaveLength(2);
  });
});
