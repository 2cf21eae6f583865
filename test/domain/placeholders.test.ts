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
    ['a company that is nobody', 'All the best to everyone at customer.', 'at customer'],
    ['a name that never came', 'A good start with undefined.', 'with undefined'],
    [
      'a note to be warm',
      'Hi Ana (add something personal about her dog) all the best',
      'add something personal',
    ],
    ['signs alone', 'The delay of ??? weeks', '???'],
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
    'The Q&A was short, and an A has never been promised.',
    '[If no:] "I hear you." [Close] "No is no, and thank you for saying it."',
    'Really??? I had not heard.',
    'Best wishes\n\n________________\nRobin Ashdown',
    'Chapter XXIV of the contract says so.',
    'The scope was left undefined until the end.',
    'We are at customer sites on Monday, and at client level twice a year.',
    'I asked at none of the meetings.',
    'Please check the date with your team, and add a figure about the sites.',
    'The by-laws of the union ask for it, and a has-been would say no.',
    'Re: [EXT] your offer [REQ-1042], with the list [attached].',
  ])('is not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
