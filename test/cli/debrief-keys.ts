/** Questions by a few of their words, and what is typed at each. */
export type Keys = readonly (readonly [asked: string, typed: string])[];

/** What the debrief of the sample's Thornbury asks, in a few of its words, and the keys that answer it. */
export const debriefKeys: Keys = [
  ['How are you, from 1 to 5?', '4'],
  ['trying to get done?', 'No queue on the road\r'],
  ['What spoke for buying', 'live in six weeks\rone supplier\r\r'],
  ['Which of these did they name', '1\r'],
  ['What do you think really decided it?', 'I never met the person who signs.\r'],
  ['What comes closest?', '\r'],
  ['as it was before the news', 'n'],
  ['Was there a moment', 'y'],
  ['When was the last such moment?', 'On Friday\r'],
  ['What could be seen or heard', 'she takes it up alone\r'],
  ['What would you do in that moment now?', 'ask for twenty minutes\r'],
  ['What did you do well', 'I thanked her\r'],
  ['Who could look at this with you?', 'Norm\r'],
  ['On which day?', '\r'],
  ['What will you do from the next call on?', '\r'],
  ['Have you spoken with the person who signs?', 'n'],
  ['Is the value worked out in their own figures?', 'n'],
  ['Which of these will you call?', '\r'],
  ['Which of these stay in the plan?', '\r'],
];

/** What it asks besides with --deep. */
export const deepKeys: Keys = [
  ['Was this one already counted on?', 'y'],
  ['Three minutes, whatever comes.', 'I told everyone it was safe.\r'],
  ['how do you know?', '4'],
  ['how sure are you?', '2'],
  ['whose was it to change?', '1'],
  ['could raise it with them?', 'their installer\r'],
  ['what could you bring?', '1'],
  ['And now, from 1 to 5?', '4'],
];

/** The same for the capture of its loss, by phone. */
export const lostKeys: Keys = [
  ['How did the news reach you?', '1'],
  ['Did you thank them', '2'],
  ['Who told you?', 'Ann Roth\r'],
  ['Where does it stand now?', '1'],
  ['Who won it?', 'Ferrowan\r'],
  ['What did they say', 'It went to Ferrowan.\r'],
];

/** Any of the questions. */
export function anyOf(keys: Keys): RegExp {
  return new RegExp(
    keys.map(([asked]) => asked.replaceAll(/[?.]/g, '\\$&').replaceAll(' ', '\\s+')).join('|'),
  );
}
