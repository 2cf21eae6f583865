import { expect, test } from 'vitest';
import { progressOn } from '../../src/terminal/progress.ts';

const erased = '\r\x1b[K';

/** A terminal of that width that keeps what is written to it, and a clock that a test sets. */
function watched(columns = 80) {
  const time = { now: 1_000 };
  const written: string[] = [];
  const write = (text: string) => void written.push(text);
  const progress = progressOn({ write, columns: () => columns }, () => time.now);
  const tellAt = (now: number, line: string) => {
    time.now = now;
    progress.tell(line);
  };
  return { progress, written, tellAt };
}

test('short work shows nothing', () => {
  const { progress, written, tellAt } = watched();
  tellAt(1_000, 'one');
  tellAt(1_599, 'two');
  progress.end();
  expect(written).toEqual([]);
});

test('long work shows a line, the next one in its place, four a second at most, and takes it away', () => {
  const { progress, written, tellAt } = watched();
  tellAt(1_000, 'one');
  tellAt(1_600, 'two');
  tellAt(1_849, 'three');
  tellAt(1_850, 'four');
  progress.end();
  progress.end();
  expect(written).toEqual([`${erased}two`, `${erased}four`, erased]);
});

test('what follows long work is shown at once', () => {
  const { progress, written, tellAt } = watched();
  tellAt(1_000, 'one');
  tellAt(2_000, 'two');
  progress.end();
  tellAt(2_001, 'three');
  expect(written).toEqual([`${erased}two`, erased, `${erased}three`]);
});

test('a line never goes beyond the screen, and steers nothing', () => {
  const { written, tellAt } = watched(12);
  tellAt(1_000, '');
  tellAt(2_000, 'Reading a\x1b[2J\nvery long name.csv');
  expect(written).toEqual([`${erased}Reading a\uFFFD…`]);
  const unknown = watched(0);
  unknown.tellAt(1_000, '');
  unknown.tellAt(2_000, 'x'.repeat(100));
  expect(unknown.written).toEqual([`${erased}${'x'.repeat(78)}…`]);
});
