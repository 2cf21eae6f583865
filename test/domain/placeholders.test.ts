import { describe, expect, it } from 'vitest';
import { placeholdersIn } from '../../src/domain/placeholders.ts';

const found = (text: string) => placeholdersIn(text).map(({ from, to }) => text.slice(from, to));

describe('what was never filled in', () => {
  it.each([
    ['a field in braces', 'Dear {{first_name}},', '{{first_name}}'],
    ['one brace', 'Dear {first},', '{first}'],
    ['brackets', 'We wish [Company] well.', '[Company]'],
    ['angle brackets', 'Until <date> we wait.', '<date>'],
    ['percent signs', 'Hey %FIRSTNAME%!', '%FIRSTNAME%'],
    ['a line to write on', 'for the ____ years', '____'],
    ['crosses', 'in XX weeks', 'XX'],
    ['what is still to come', 'a lead time of TBC weeks', 'TBC'],
    ['the name of a field', 'All the best to everyone at Company Name.', 'Company Name'],
    ['nobody at all', 'Dear null, thank you.', 'Dear null'],
    ['a capital word for a name', 'Good luck with COMPETITOR.', 'COMPETITOR'],
    ['a note to oneself', 'We thank you (insert reason here).', 'insert reason'],
    ['two to choose from', 'Dear Mr/Mrs Pereira,', 'Mr/Mrs'],
    ['a word gone before a comma', 'Hi , thanks for that.', 'i ,'],
  ])('%s: %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'Section [4] of your letter helped us.',
    'The XXL vests are still with you.',
    'Our mail began with "Dear First Name"; that was our slip.',
    'Write to anna.roth@brandt.example <anna.roth@brandt.example>.',
    'Your name has been taken off the list.',
    'We saved 20% on it and 30% on that.',
  ])('is not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
