import { describe, expect, it } from 'vitest';
import { isProblem } from '../../src/domain/problem.ts';
import * as care from '../../src/render/care-problems.ts';
import * as done from '../../src/render/doctor-done.ts';
import { shellWord } from '../../src/render/home-words.ts';
import { unpainted } from '../../src/render/paint.ts';
import { anInstant } from '../builders.ts';
import { fewerNotes, today } from './healths.ts';

const offered = { kind: 'ledger', counts: fewerNotes, writtenAt: anInstant('2026-11-20 15:40') } as const;

describe('what was done', () => {
  it.each<[string, string, string]>([
    [
      'a copy over a good file',
      done.restoredText(offered, 'well', today, 200),
      'Done. Your notes are in place, as they were Fri 20 Nov at 15:40: 1 loss, 1 debrief, 12 follow-ups, 1 deal added by hand.\nWhat was there before is kept among the copies: recover doctor --copies\n',
    ],
    [
      'a copy where nothing was',
      done.restoredText({ kind: 'pipeline', counts: { deals: 3 } }, 'none', today, 200),
      'Done. Your deals from the CRM are in place: 3 deals.\n',
    ],
    [
      'a copy over a damaged file',
      done.restoredText({ ...offered, setAside: 'quarantine/x' }, 'damaged', today, 200),
      '\nWhat lay there was set aside, not deleted: quarantine/x\n',
    ],
    [
      'a file taken as it is',
      done.acceptedText(offered, 'quarantine', 200),
      'Done. Your notes count as they are now: 1 loss, 1 debrief, 12 follow-ups, 1 deal added by hand.\nWhat you did before this can no longer be taken back one by one.\nThe file as it was found is set aside in quarantine\n',
    ],
    [
      'deals taken as they are',
      done.acceptedText({ kind: 'pipeline', counts: { deals: 3 } }, 'q', 200),
      'Done. Your deals from the CRM count as they are now: 3 deals.\nThe file as it was found is set aside in q\n',
    ],
    [
      'notes afresh',
      done.afreshText('ledger', 'quarantine/x', 200),
      'Done. Your notes begin afresh.\nWhat lay there was set aside, not deleted: quarantine/x\nNext: recover lost, or recover add\n',
    ],
    [
      'deals afresh',
      done.afreshText('pipeline', undefined, 200),
      'Done. Your deals from the CRM begin afresh.\nNext: recover import <file>\n',
    ],
    ['freed', done.unlockedText(80), 'Done. The folder is free; you can save here again.\n'],
    ['closed', done.closedText(['a', 'b'], 80), 'Done. 2 files and folders are open to you alone now.\n'],
    ['closed, one', done.closedText(['a'], 80), 'Done. 1 file or folder is open to you alone now.\n'],
    ['nothing to free', done.nothingToDoText('unlock', 80), 'there is nothing to free'],
    ['nothing to close', done.nothingToDoText('close', 80), 'there is nothing to close'],
    ['all done', done.curedText([], 80), 'All is well now.\n'],
    [
      'something left',
      done.curedText(['Your notes are damaged.'], 80),
      'Your notes are damaged.\nStill to be seen to: recover doctor\n',
    ],
  ])('%s', (_name, text, wanted) => {
    expect(unpainted(text)).toContain(wanted);
  });
});

describe('what stands in the way', () => {
  it.each([
    [
      'yes is missing',
      care.needsYes('recover doctor --close'),
      'no-terminal',
      'recover doctor --close --yes',
    ],
    ['no such file of the two', care.badOnly('losses'), 'usage', '--only notes'],
    [
      'both could be meant',
      care.whichFile('recover doctor --accept'),
      'ambiguous',
      'recover doctor --accept --only deals',
    ],
    ['nothing to take', care.nothingLike('accept', undefined), 'refused', 'recover doctor'],
    ['nothing to begin', care.nothingLike('start-afresh', 'ledger'), 'refused', 'recover doctor'],
    ['somebody saves', care.stillSaving(), 'refused', 'recover doctor'],
    ['no such copy', care.noSuchCopy('x.json'), 'not-found', 'recover doctor --copies'],
  ])('%s: in sentences, with what to type', (_name, problem, code, next) => {
    expect(isProblem(problem) && problem.code).toBe(code);
    expect(problem.message).toMatch(/^[A-Z"r].*\.$/);
    expect(problem.hint).toContain(next);
    expect(`${problem.message} ${problem.hint}`).not.toMatch(
      /!|undefined|invalid|fail|error|ledger\b|pipeline/i,
    );
  });

  it.each([
    ['ledger.41.0f3a91c2.json', 'ledger.41.0f3a91c2.json'],
    ['ledger (2).json', '"ledger (2).json"'],
    ["it's $HOME.json", "'it'\\''s $HOME.json'"],
  ])('%s is typed so that a shell takes it as one word', (path, typed) => {
    expect(shellWord(path)).toBe(typed);
  });
});
