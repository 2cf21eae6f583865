import type { VerbFile } from './command-line.ts';
import type { VerbSketch } from './render/help.ts';

/** A verb: how help shows it, and the file that runs it. */
export interface Verb extends VerbSketch {
  load(): Promise<VerbFile>;
  /** Needs all verbs declared beside it. */
  readonly beside?: boolean;
}

/** All verbs in the order of help; those with a moment first, as a rep meets them. */
export const verbs: readonly Verb[] = [
  {
    name: 'lost',
    when: 'just lost',
    line: 'a deal was lost: the reply, and the 24-hour clock',
    load: () => import('./commands/lost.ts'),
  },
  {
    name: 'debrief',
    when: 'within 2 days',
    line: 'what really decided it, in eight minutes',
    load: () => import('./commands/debrief.ts'),
  },
  {
    name: 'due',
    when: 'each morning',
    line: 'what is due, whom to call, with the words',
    load: () => import('./commands/due.ts'),
  },
  {
    name: 'similar',
    when: 'any time',
    line: 'open deals with the same sign',
    load: () => import('./commands/similar.ts'),
  },
  {
    name: 'draft',
    when: 'when writing',
    line: 'a message ready to send, or one of yours checked',
    load: () => import('./commands/draft.ts'),
  },
  {
    name: 'touch',
    when: 'after contact',
    line: 'log a contact, and what was new in it',
    load: () => import('./commands/touch.ts'),
  },
  {
    name: 'review',
    when: 'on Friday',
    line: 'what keeps coming back, and what it paid back',
    load: () => import('./commands/review.ts'),
  },
  {
    name: 'prep',
    line: 'all that helps in a call, on one screen',
    load: () => import('./commands/prep.ts'),
  },
  {
    name: 'facts',
    line: 'what you know of an open deal, and what to ask',
    load: () => import('./commands/facts.ts'),
  },
  { name: 'done', line: 'close a follow-up with what came of it', load: () => import('./commands/done.ts') },
  { name: 'snooze', line: 'put a follow-up off to another day', load: () => import('./commands/snooze.ts') },
  { name: 'skip', line: 'leave a follow-up out', load: () => import('./commands/skip.ts') },
  { name: 'remind', line: 'a follow-up of your own', load: () => import('./commands/remind.ts') },
  { name: 'away', line: 'days off; nothing is late after them', load: () => import('./commands/away.ts') },
  { name: 'won', line: 'a deal was won, and what helped', load: () => import('./commands/won.ts') },
  { name: 'losses', line: 'the losses you kept', load: () => import('./commands/losses.ts') },
  { name: 'show', line: 'one loss, whole', load: () => import('./commands/show.ts') },
  { name: 'edit', line: 'change what you noted of a loss', load: () => import('./commands/edit.ts') },
  { name: 'deals', line: 'your deals', load: () => import('./commands/deals.ts') },
  { name: 'add', line: 'add a deal by hand', load: () => import('./commands/add.ts') },
  { name: 'import', line: 'bring your pipeline from the CRM', load: () => import('./commands/import.ts') },
  { name: 'undo', line: 'take back your last change', load: () => import('./commands/undo.ts') },
  { name: 'export', line: 'a copy for yourself, or a table', load: () => import('./commands/export.ts') },
  { name: 'restore', line: 'put a copy back in place', load: () => import('./commands/restore.ts') },
  { name: 'doctor', line: 'look whether all is well', load: () => import('./commands/doctor.ts') },
  {
    name: 'config',
    line: 'your name, days off, hours, calendar',
    load: () => import('./commands/config.ts'),
  },
  { name: 'demo', line: 'a two-minute tour with invented deals', load: () => import('./commands/demo.ts') },
  {
    name: 'completion',
    line: 'let your shell complete the verbs',
    load: () => import('./commands/completion.ts'),
    beside: true,
  },
];

/** What `recover help` tells of besides verbs. */
export const topics: readonly string[] = ['dates', 'exit-codes', 'files', 'privacy', 'words'];

/** `recover` alone. */
export const today: Verb = { name: 'today', line: '', load: () => import('./commands/today.ts') };

/** What the completion scripts ask for names; the verbs beside it are not loaded for that. */
export const names: Verb = { name: 'names', line: '', load: () => import('./commands/names.ts') };
