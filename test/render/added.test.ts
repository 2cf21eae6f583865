import { expect, it } from 'vitest';
import { addedText } from '../../src/render/added.ts';
import { unpainted } from '../../src/render/paint.ts';
import { aDay, aDeal } from '../builders.ts';

const { contact: _contact, amount: _amount, ...bare } = aDeal();

it.each<[string, string, string]>([
  [
    'a deal added',
    addedText(aDeal({ name: 'Cranes', closeDate: aDay('2026-12-18') }), 0, 80),
    'Kept. Brandt Logistics, Cranes, EUR 45,000, closes Fri 18 Dec.\nYour deals: recover deals\n',
  ],
  [
    'a deal added with its account alone',
    addedText(bare, 0, 80),
    'Kept. Brandt Logistics.\nYour deals: recover deals\n',
  ],
  [
    'a second deal added at one account',
    addedText(bare, 1, 80),
    'Kept. Brandt Logistics.\nThere is one more deal of yours at Brandt Logistics.\nYour deals: recover deals\n',
  ],
  [
    'a third deal added at one account',
    addedText(bare, 2, 80),
    'Kept. Brandt Logistics.\nThere are 2 more deals of yours at Brandt Logistics.\nYour deals: recover deals\n',
  ],
])('%s is told', (_name, text, told) => {
  expect(unpainted(text)).toBe(told);
});
