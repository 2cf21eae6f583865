import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { isProblem } from '../../src/domain/problem.ts';
import * as answers from '../../src/render/answer-problems.ts';
import { noSuchHelp, noSuchVerb, shortOrDeep } from '../../src/render/command-line-problems.ts';
import { didYouMean } from '../../src/render/did-you-mean.ts';
import * as files from '../../src/render/file-problems.ts';
import * as followUps from '../../src/render/follow-up-problems.ts';
import * as problems from '../../src/render/problems.ts';
import { aDay, aDeal, aDebrief, aFollowUp, aLoss, anId } from '../builders.ts';
import { plays } from '../playbook/shipped.ts';

const many = Array.from({ length: 8 }, (_, at) => aDeal({ id: anId(`d${at}`), name: `Deal ${at}` }));
const losses = many.map((deal) => aLoss({ id: deal.id }));

const all: readonly (readonly [string, Problem])[] = [
  ['no such verb', noSuchVerb('lsot', { near: ['lost'] })],
  ['a verb found elsewhere', noSuchVerb('gold', { place: 'review gold', near: [] })],
  ['no such help', noSuchHelp('dtes', { near: ['dates'] })],
  ['no such account', problems.noSuchAccount('brnadt', ['Brandt', 'Brand', 'Bran'], 'open deal')],
  ['no such account, with a way on', problems.noSuchAccount('x', [], 'deal', problems.addFirst('x'))],
  ['several deals', problems.severalDeals('brandt', many)],
  ['two deals', problems.severalDeals('brandt', many.slice(0, 2))],
  ['several follow-ups', followUps.severalFollowUps('brandt', ['one', 'two'])],
  ['no such follow-up', followUps.noSuchFollowUp('x', [])],
  ['nothing to do', followUps.nothingToDo()],
  ['already closed', followUps.alreadyClosed(aFollowUp({ status: 'done', outcome: 'talked' }))],
  ['already let go', followUps.alreadyClosed(aFollowUp({ status: 'skipped' }))],
  ['no such outcome', followUps.noSuchOutcome('met', ['talked', 'wrote'], 'recover done k3f9')],
  ['no outcome at all', followUps.noSuchOutcome('met', [], 'recover done k3f9')],
  ['already lost', problems.alreadyLost(aLoss(), [aLoss()])],
  ['already lost and debriefed', problems.alreadyLost(aLoss({ debrief: aDebrief() }), losses)],
  ['a call that waits', problems.callWaiting(aFollowUp({ play: 'callback' }), [])],
  ['already debriefed', problems.alreadyDebriefed(losses[0] ?? aLoss(), losses)],
  ['several losses', problems.severalLosses('brandt', losses)],
  ['several losses that wait', problems.severalWaiting(losses.slice(0, 2))],
  ['which follow-up', followUps.whichFollowUp('done')],
  ['until when', followUps.untilWhen('k3f9')],
  ['not debriefed', problems.notDebriefed('Brandt Logistics')],
  ['nothing changed', problems.nothingChanged()],
  ['left', problems.leftKept('recover debrief brandt')],
  ['a loss taken back', problems.lossTakenBack('Brandt Logistics', true)],
  ['a loss taken back, nothing kept', problems.lossTakenBack('Brandt Logistics', false)],
  ['a loss kept in another window', problems.keptElsewhere('Brandt Logistics')],
  ['another debrief begun', problems.alreadyDebriefed(losses[0] ?? aLoss(), losses, true)],
  ['no terminal', answers.noTerminal('lost', 'recover lost "Brandt"')],
  ['a missing answer', answers.missingAnswer('stands', 'Where does it stand now?', 'It takes one of: no')],
  ['a wrong answer', answers.wrongAnswer('stands', 'Choose from: no.')],
  ['a wrong flag', answers.wrongFlag('--stands', 'Choose from: no.')],
  ['an unknown answer', answers.unknownAnswer('stand', ['stands'])],
  ['an unknown fact', answers.noSuchAnswerPart('fact', 'fact', 'x', [])],
  ['an unknown deal', answers.noSuchAnswerPart('deal', 'sweep', 'Nord', ['Nordhaus'])],
  ['a fact not by name', answers.notByName('fact', 'fact')],
  ['a deal not by name', answers.notByName('sweep', 'deal')],
  ['a cause not by name', answers.notByName('source', 'cause')],
  ['short and deep at once', shortOrDeep()],
  ['no answers', answers.notAnswers('a.txt')],
  ['bad dates', files.badDates('xyz')],
  ['a bad mapping', files.badMapping('Close Date', ['closeDate'], ['closeDate', 'amount'])],
  ['no such file', files.noSuchFile('deals.csv')],
  ['a file that may not be read', files.unreadableFile('deals.csv', 'EACCES')],
  ['a folder', files.unreadableFile('deals', 'EISDIR')],
  ['a file with another trouble', files.unreadableFile('deals.csv', 'EWHAT')],
  ['a name every object has for a trouble', files.unreadableFile('deals.csv', 'constructor')],
  ['no such shell', files.noSuchShell('bsh', ['bash'], ['bash', 'zsh'])],
  ['no such moment', files.noSuchMoment('noon')],
];

it('each trouble says what happened to which thing, and what to type next', () => {
  const told = all.map(
    ([name, { code, message, hint }]) =>
      `${name} (${code})\n  ${message}\n  ${hint?.replaceAll('\n', '\n  ')}`,
  );
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "no such verb (usage)
      There is no "recover lsot". Did you mean recover lost?
      All verbs: recover help
    a verb found elsewhere (usage)
      There is no "recover gold". You find it under recover review gold.
      All verbs: recover help
    no such help (usage)
      There is no help on "dtes". Did you mean recover help dates?
      All verbs, and what else there is: recover help
    no such account (not-found)
      No open deal is called "brnadt". Did you mean Brandt or Brand?
      Your deals: recover deals --all
    no such account, with a way on (not-found)
      No deal is called "x".
      Your open deals: recover deals --open
      One that is not there yet: recover add "x"
    several deals (ambiguous)
      8 deals go by "brandt".
      Name one by its id:
        d0zz  Brandt Logistics  EUR 45,000  Deal 0
        d1zz  Brandt Logistics  EUR 45,000  Deal 1
        d2zz  Brandt Logistics  EUR 45,000  Deal 2
        d3zz  Brandt Logistics  EUR 45,000  Deal 3
        d4zz  Brandt Logistics  EUR 45,000  Deal 4
        d5zz  Brandt Logistics  EUR 45,000  Deal 5
        and 2 more
    two deals (ambiguous)
      2 deals go by "brandt".
      Name one by its id:
        d0zz  Brandt Logistics  EUR 45,000  Deal 0
        d1zz  Brandt Logistics  EUR 45,000  Deal 1
    several follow-ups (ambiguous)
      2 follow-ups fit "brandt".
      Name one by its id:
        one
        two
    no such follow-up (not-found)
      No open follow-up fits "x".
      What is due: recover due
    nothing to do (not-found)
      No follow-up is open.
      When a deal is lost: recover lost
    already closed (refused)
      That follow-up for Brandt Logistics is closed already (done: talked).
      What is due: recover due
    already let go (refused)
      That follow-up for Brandt Logistics is closed already (let go).
      What is due: recover due
    no such outcome (usage)
      "met" is not an outcome of this follow-up.
      It takes one of: talked, wrote.
    no outcome at all (usage)
      "met" is not an outcome of this follow-up.
      This one takes no outcome. Type: recover done k3f9
    already lost (refused)
      Brandt Logistics is among your losses already.
      Its debrief: recover debrief "Brandt Logistics"
      If this is another deal there: recover add "Brandt Logistics" --name "…", then recover lost
    already lost and debriefed (refused)
      Brandt Logistics is among your losses already.
      To read it: recover show 1osszzzzzzzzzzzz
      If this is another deal there: recover add "Brandt Logistics" --name "…", then recover lost
    a call that waits (refused)
      Brandt Logistics is kept already, and the call back about the one thing they named is open.
      If they said no: recover done adv1cezzzzzzzzzz no
      If they said yes: recover done adv1cezzzzzzzzzz yes
    already debriefed (refused)
      Brandt Logistics has its debrief already.
      To read it: recover show d0zz
    several losses (ambiguous)
      8 losses go by "brandt".
      Name one by its id:
        Brandt Logistics  23 Nov 2026  d0zz
        Brandt Logistics  23 Nov 2026  d1zz
        Brandt Logistics  23 Nov 2026  d2zz
        Brandt Logistics  23 Nov 2026  d3zz
        Brandt Logistics  23 Nov 2026  d4zz
        Brandt Logistics  23 Nov 2026  d5zz
    several losses that wait (ambiguous)
      2 losses wait for their debrief.
      Name one by its id:
        Brandt Logistics  23 Nov 2026  d0zz
        Brandt Logistics  23 Nov 2026  d1zz
    which follow-up (usage)
      Which one is done?
      Name it by its id: recover done <id>. The ids stand in: recover due
    until when (usage)
      Until when?
      Name the day: recover snooze k3f9 next tue. All ways: recover help dates
    not debriefed (refused)
      Brandt Logistics has no debrief yet, so there is no sign to look for.
      First: recover debrief "Brandt Logistics"
    nothing changed (left)
      Nothing was changed.
      undefined
    left (left)
      Kept as far as you came.
      To go on where you stopped: recover debrief brandt
    a loss taken back (refused)
      The loss of Brandt Logistics was taken back in another window; its debrief belongs to nothing now. Your answers are kept.
      To put the loss back: recover undo --redo
      To take it up anew, and go on with your answers: recover debrief "Brandt Logistics"
    a loss taken back, nothing kept (refused)
      The loss of Brandt Logistics was taken back in another window; its debrief belongs to nothing now. Nothing was kept.
      To put the loss back: recover undo --redo
      To take it up anew, and debrief it: recover debrief "Brandt Logistics"
    a loss kept in another window (refused)
      Another window kept the loss of Brandt Logistics at the same time. That one counts, and nothing was changed here.
      To read it: recover show "Brandt Logistics"
    another debrief begun (refused)
      Brandt Logistics has its debrief already.
      To read it: recover show d0zz
      You began another, and its answers are kept. To go on, on a terminal: recover debrief d0zz
    no terminal (no-terminal)
      recover lost asks questions, and there is no terminal here to ask them on.
      Give the answers in a file: recover lost "Brandt" --answers FILE
      To get that file to fill in: recover lost "Brandt" --answers-template
    a missing answer (answers)
      The answer "stands" is needed: Where does it stand now?
      It takes one of: no
    a wrong answer (answers)
      The answer "stands" cannot be used.
      Choose from: no.
    a wrong flag (answers)
      --stands cannot be used as it stands.
      Choose from: no.
    an unknown answer (answers)
      There is no question "stand". Did you mean "stands"?
      All questions: the same command with --answers-template
    an unknown fact (answers)
      The answer "fact" names "x", and a fact of that name is not known.
      All names: the same command with --answers-template
    an unknown deal (answers)
      The answer "sweep" names "Nord", and a deal of that name is not known. Did you mean "Nordhaus"?
      All names: the same command with --answers-template
    a fact not by name (answers)
      The answer "fact" cannot be used.
      It takes yes or no by name, like { "signer-met": false }.
    a deal not by name (answers)
      The answer "sweep" cannot be used.
      It takes yes or no by name, like { "Brandt Logistics": true }.
    a cause not by name (answers)
      The answer "source" cannot be used.
      It takes one answer for each cause, like { "trust": "…" }.
    short and deep at once (usage)
      --short asks less and --deep asks more.
      Take one of the two, or neither.
    no answers (answers)
      a.txt does not hold answers that can be read.
      A file to fill in: the same command with --answers-template
    bad dates (usage)
      "xyz" is not an order of day, month and year.
      Type --dates dmy (27.11.2026), mdy (11/27/2026) or ymd (2026-11-27).
    a bad mapping (usage)
      "Close Date" does not name a column and a field. Did you mean closeDate?
      Type it like "Close Date=closeDate". Fields: closeDate, amount.
    no such file (not-found)
      There is no file deals.csv.
      Check the name; a file in another folder needs its folder before it.
    a file that may not be read (unreadable)
      deals.csv cannot be read: you may not read it.
      Put that right and type the command again; nothing was changed.
    a folder (unreadable)
      deals cannot be read: it is a folder.
      Put that right and type the command again; nothing was changed.
    a file with another trouble (unreadable)
      deals.csv cannot be read: it cannot be opened.
      Put that right and type the command again; nothing was changed.
    a name every object has for a trouble (unreadable)
      deals.csv cannot be read: function Object() { [native code] }.
      Put that right and type the command again; nothing was changed.
    no such shell (usage)
      There is no completion for "bsh". Did you mean bash?
      There is one for: bash, zsh.
    no such moment (usage)
      RECOVER_NOW is set to "noon", which is no moment.
      Take it away, or write it like 2026-11-21T09:00:00."
  `);
});

describe.each(all)('%s', (_name, problem) => {
  it('is a problem, in sentences, kind and plain', () => {
    expect(isProblem(problem)).toBe(true);
    expect(problem.message).toMatch(/[.?]$/);
    expect(`${problem.message} ${problem.hint ?? ''}`).not.toMatch(
      /!|undefined|invalid|illegal|fail|error|parse|schema|JSON|stack/i,
    );
  });
});

describe('a problem', () => {
  it.each([
    ['a copy of another bundle', Object.assign(new Error('x'), { name: 'Problem', code: 'usage' }), true],
    ['another error', new Error('x'), false],
    ['an error with that name alone', Object.assign(new Error('x'), { name: 'Problem' }), false],
    ['no error at all', { name: 'Problem', code: 'usage' }, false],
  ])('%s: %s', (_name, error, is) => {
    expect(isProblem(error)).toBe(is);
  });
});

it('of near names the two nearest are asked about', () => {
  expect([didYouMean([]), didYouMean(['a']), didYouMean(['a', 'b', 'c'])]).toEqual([
    '',
    ' Did you mean a?',
    ' Did you mean a or b?',
  ]);
});

describe('one line', () => {
  it.each([
    ['of a loss', problems.lossLine(aLoss(), new Map()), `Brandt Logistics  23 Nov 2026  ${anId('1oss')}`],
    [
      'of a follow-up',
      followUps.followUpLine(
        aFollowUp(),
        plays.find((one) => one.id === 'advice'),
        new Map([[anId('adv1ce'), 'adv1']]),
        aDay('2026-11-23'),
      ),
      'adv1  Brandt Logistics  the advice talk, 27 Nov',
    ],
    [
      'of a follow-up of no known kind',
      followUps.followUpLine(aFollowUp(), undefined, new Map(), aDay('2027-01-01')),
      `${anId('adv1ce')}  Brandt Logistics  advice, 27 Nov 2026`,
    ],
  ])('%s', (_name, line, wanted) => {
    expect(line).toBe(wanted);
  });
});
