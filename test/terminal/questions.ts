import type { Question } from '../../src/domain/question.ts';

const base = {
  step: 1,
  steps: 10,
  title: 'How are you',
  required: false,
  kept: true,
  why: 'So that the rest is right.',
};

const many = [
  'Nordhaus Foods',
  'Kessel & Sons',
  'Avira Dental',
  'Tolan Works',
  'Rasmus Print',
  'Ostby Marine',
  'Velden Print',
  'Brandt Logistics',
  'Müller Söhne',
  'Fjord Cruises',
  'Acme Tools',
];

/** One question of every kind, and some that are harder to show. */
export const questions: readonly Question[] = [
  {
    ...base,
    id: 'believed',
    step: 4,
    title: 'What really decided it',
    kind: 'text',
    required: true,
    prompt: 'What decided it, in your own words?',
    hint: 'Free words; an e-mail can be pasted whole.',
    why: 'The reason they gave and the reason that decided are seldom the same, and only the second one helps the next deal.',
    example: 'The CFO never saw what it saves.',
  },
  {
    ...base,
    id: 'stated',
    step: 4,
    title: 'What really decided it',
    kind: 'text',
    prompt: 'What did they say?',
  },
  {
    ...base,
    id: 'reasons',
    step: 4,
    title: 'What really decided it',
    kind: 'list',
    prompt: 'Why should they have bought?',
    hint: 'One reason a line.',
  },
  {
    ...base,
    id: 'state',
    kind: 'choice',
    prompt: 'Where does it stand?',
    choices: [
      { value: 'signed', label: 'signed with someone' },
      { value: 'verbal', label: 'they said no, nothing is signed' },
      { value: 'nobody', label: 'nobody decides' },
    ],
  },
  {
    ...base,
    id: 'state-proposed',
    kind: 'choice',
    prompt: 'Where does it stand now?',
    proposal: 'nobody',
    choices: [
      { value: 'signed', label: 'signed with someone' },
      { value: 'nobody', label: 'nobody decides' },
    ],
  },
  {
    ...base,
    id: 'causes',
    step: 5,
    title: 'Their facts',
    kind: 'choices',
    atMost: 3,
    prompt: 'Which of these decided it? Up to three.',
    proposal: ['signer', 'value'],
    choices: [
      { value: 'signer', label: 'the person who signs was never reached' },
      { value: 'value', label: 'the value was not proven' },
      { value: 'champion', label: 'our champion was not armed for the talk we were not in' },
      { value: 'slow', label: 'we were too slow to answer' },
    ],
  },
  {
    ...base,
    id: 'seen',
    step: 5,
    title: 'Their facts',
    kind: 'yes-no',
    unknownByMark: true,
    prompt: 'Had the person who signs seen the numbers?',
  },
  {
    ...base,
    id: 'moment',
    step: 6,
    title: 'My part',
    kind: 'yes-no',
    prompt: 'Was there a moment to turn it?',
  },
  {
    ...base,
    id: 'known',
    step: 5,
    title: 'Their facts',
    kind: 'yes-no',
    prompt: 'Were all deciders known?',
    proposal: true,
  },
  {
    ...base,
    id: 'day',
    step: 7,
    title: 'Who looks at it with me',
    kind: 'day',
    prompt: 'When do you look at it together?',
    proposal: '2026-11-26',
  },
  {
    ...base,
    id: 'money',
    step: 7,
    title: 'Who looks at it with me',
    kind: 'money',
    prompt: 'What was it worth?',
  },
  {
    ...base,
    id: 'number',
    step: 7,
    title: 'Who looks at it with me',
    kind: 'number',
    min: 1,
    max: 50,
    prompt: 'How are you, from 1 to 5?',
  },
  {
    ...base,
    id: 'when',
    kind: 'instant',
    prompt: 'When did you hear?',
    proposal: '2026-07-09T12:00:00+02:00',
  },
  {
    ...base,
    id: 'lesson',
    step: 8,
    title: 'The lesson',
    kind: 'text',
    prompt: 'Your lesson',
    proposal:
      'If only my contact has seen the price, then I ask for 20 minutes with whoever signs, before I send anything else.',
  },
  {
    ...base,
    id: 'deal',
    step: 9,
    title: 'The deal',
    kind: 'choice',
    required: true,
    prompt: 'Which deal is it?',
    choices: many.map((label) => ({ value: label.toLowerCase(), label })),
  },
  {
    ...base,
    id: 'which',
    title: '',
    kind: 'choice',
    required: true,
    search: true,
    otherwise: 'new',
    prompt: 'Which one do you mean?',
    choices: [
      { value: 'blau', label: 'Blau Werke' },
      { value: 'bolt', label: 'Bolt Works' },
      { value: 'new', label: 'another deal, not on this list' },
    ],
  },
];

/** The question with that id. */
export function questionNamed(id: string): Question {
  const found = questions.find((question) => question.id === id);
  if (!found) throw new Error(`There is no question ${id} here.`);
  return found;
}
