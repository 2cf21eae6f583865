import { describe, expect, it } from 'vitest';
import { readText } from '../../bin/files.ts';
import { Problem } from '../../src/domain/problem.ts';
import { homes } from '../render/ailing.ts';
import { anEmptyHealth, fewerNotes } from '../render/healths.ts';
import { readIcs } from '../render/reading-ics.ts';
import type { Home } from '../world.ts';
import { inOneLine, openHome } from '../world.ts';
import { debriefedHome } from './stocked.ts';

const path = '/home/robin/recover.ics';

/** The stocked home, with a calendar file. */
async function withCalendar() {
  const home = await debriefedHome();
  return openHome({
    ledger: home.ledger(),
    pipeline: home.pipeline(),
    idsAfter: 500,
    settings: { calendar: path },
  });
}

describe('recover export ics', () => {
  it('writes what is due as a calendar that another program reads', async () => {
    const home = await debriefedHome();
    const { code, out, err } = await home.ran(['export', 'ics', 'follow-ups.ics']);
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'Written. 9 follow-ups, in follow-ups.ics\nFor one that keeps itself up to date: recover config set calendar <file>\n',
      err: '',
    });
    const events = readIcs(home.written().get('follow-ups.ics') ?? '');
    expect(events.map(({ start, summary }) => `${start.slice(0, 16)} ${summary}`)).toMatchInlineSnapshot(`
      [
        "2026-11-24T09:00 Thornbury Logistics: debrief",
        "2026-11-24T09:00 Call Harlow Dairies",
        "2026-11-24T09:00 Call Calder & Finch",
        "2026-11-24T15:25 Write to Thornbury Logistics: reply",
        "2026-11-24T15:25 Write to Thornbury Logistics: one generous act",
        "2026-11-26T09:00 Thornbury Logistics: second pair of eyes",
        "2026-11-27T09:00 Call Thornbury Logistics: advice talk",
        "2026-12-07T09:00 Write to Thornbury Logistics: back-up offer",
        "2026-12-21T09:00 Write to Thornbury Logistics: first needs check",
        "2027-01-22T09:00 Write to Thornbury Logistics: second needs check",
        "2027-02-23T09:00 Write to Thornbury Logistics: check-in",
      ]
    `);
    expect(events.find(({ summary }) => summary.startsWith('Call '))).toMatchInlineSnapshot(`
      {
        "alarms": [
          "PT0S",
        ],
        "description": "Ingrid Maas, +31 20 555 0111
      "Who signs this off, and what would they like to hear from me?"
      recover due",
        "end": "2026-11-24T09:15:00.000Z",
        "sequence": 1000,
        "start": "2026-11-24T09:00:00.000Z",
        "status": "CONFIRMED",
        "summary": "Call Harlow Dairies",
        "uid": "k218mmmmmmmmmmmm@recover",
      }
    `);
  });

  it('has lines as the standard wants them: CR and LF, and none longer than 75 bytes', async () => {
    const home = await debriefedHome();
    await home.ran(['export', 'ics', 'follow-ups.ics']);
    const text = home.written().get('follow-ups.ics') ?? '';
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const long = text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75);
    expect(long).toEqual([]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('of an empty home is an empty calendar', async () => {
    const { code, out } = await openHome().ran(['export', 'ics']);
    expect({ code, events: readIcs(out) }).toEqual({ code: 0, events: [] });
  });

  it('is no table: --raw is refused', async () => {
    const end = await openHome().ran(['export', 'ics', '--raw']);
    expect({ code: end.code, err: inOneLine(end.err) }).toEqual({
      code: 2,
      err: '--raw is for tables. Type the same without it.',
    });
  });
});

describe('a calendar file in the settings', () => {
  it('is not offered where there is one', async () => {
    const home = await withCalendar();
    const { out } = await home.ran(['export', 'ics', 'another.ics']);
    expect(out).toBe('Written. 9 follow-ups, in another.ics\n');
  });

  it('is written anew after every change, under the same ids, with what was done called off', async () => {
    const home = await withCalendar();
    await home.ran(['due']);
    expect(home.written().has(path)).toBe(false);
    await home.ran(['touch', 'thornbury', 'a note', '--channel', 'message']);
    const before = readIcs(home.written().get(path) ?? '');
    const [open] = home.ledger().followUps.filter(({ play, status }) => play === 'call' && status === 'open');
    const { code, err } = await home.ran(['done', open?.id ?? '', 'hit']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const after = readIcs(home.written().get(path) ?? '');
    const [was, is] = [before, after].map((events) =>
      events.find(({ uid }) => uid === `${open?.id}@recover`),
    );
    expect([was?.status, is?.status]).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(is?.sequence).toBeGreaterThan(was?.sequence ?? 0);
    expect(after.map(({ uid }) => uid)).toEqual(expect.arrayContaining(before.map(({ uid }) => uid)));
  });

  it('is written anew by an import that changes what is open, and when that is taken back', async () => {
    const home = await withCalendar();
    const calls = () =>
      readIcs(home.written().get(path) ?? '').filter(
        ({ summary, status }) => summary.startsWith('Call Harlow') && status === 'CONFIRMED',
      ).length;
    await home.ran(['touch', 'thornbury', 'a note', '--channel', 'message']);
    expect(calls()).toBe(1);
    const before = home.pipeline();
    const file = (await readText('sample/pipeline.csv')).replace(
      /^(.*Harlow Dairies.*),Negotiation,/m,
      '$1,Closed Won,',
    );
    await home.ran(['import', 'later.csv'], { files: { 'later.csv': file }, now: '2026-11-24T12:00' });
    expect(calls()).toBe(0);
    const care = { pipelineBefore: async () => before };
    expect(await home.ran(['undo'], { care })).toMatchObject({ code: 0 });
    expect(calls()).toBe(1);
  });

  it.each<[string, readonly string[], Parameters<Home['ran']>[1]]>([
    ['a copy is put in place', ['restore', 'old.json', '--yes'], { files: { 'old.json': 'a copy' } }],
    ['a file is taken as it is', ['doctor', '--accept', '--yes'], {}],
  ])('is written anew when %s', async (_when, argv, given) => {
    const home = await withCalendar();
    const offered = { kind: 'ledger', counts: fewerNotes } as const;
    const care = {
      look: async () => homes['edited'] ?? anEmptyHealth(),
      open: async () => offered,
      restore: async () => offered,
      accept: async () => offered,
    };
    expect(await home.ran(argv, { ...given, care })).toMatchObject({ code: 0 });
    expect(home.written().has(path)).toBe(true);
  });

  it('that cannot be written is told in a line, and stops nothing', async () => {
    const home = await withCalendar();
    const trouble = new Problem('unwritable', `${path} cannot be written: the disk is full.`);
    const { code, out, err } = await home.ran(['add', 'Brandt Logistics'], {
      trouble: { writeFile: trouble },
    });
    expect({ code, kept: home.ledger().deals.length }).toEqual({ code: 0, kept: 1 });
    expect(out).toContain('Brandt Logistics');
    expect(err).toBe(
      `Kept, but your calendar is not up to date: ${path} cannot be written: the disk is full. Another file: recover config set calendar <file>\n`,
    );
  });

  it('is there as soon as it is named, and never takes the place of another file', async () => {
    const home = await debriefedHome();
    expect(await home.ran(['config', 'set', 'calendar', path])).toMatchObject({ code: 0 });
    expect(readIcs(home.written().get(path) ?? '')).toHaveLength(11);
    expect(await home.ran(['config', 'set', 'calendar', path])).toMatchObject({ code: 0 });
    const files = { '/home/robin/own.ics': 'BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\nEND:VCALENDAR\r\n' };
    const end = await home.ran(['config', 'set', 'calendar', '/home/robin/own.ics'], { files });
    expect({ code: end.code, kept: home.settings().get('calendar') }).toEqual({ code: 1, kept: path });
    expect(inOneLine(end.err)).toContain('recover did not write it, so it was left alone');
  });
});
