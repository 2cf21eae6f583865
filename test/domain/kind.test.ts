import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/domain/kind.ts';
import type { Deal } from '../../src/domain/pipeline.ts';
import type { Answer } from '../../src/domain/question.ts';
import { aDeal, anId } from '../builders.ts';
import { shippedText } from '../playbook/shipped.ts';
import { answersOf } from './questions.ts';

const words = JSON.parse(shippedText('kinds.json'));
const won = aDeal({ id: anId('o1d'), status: 'won', account: 'BRANDT logistics' });

describe('the kind of a loss', () => {
  it.each<[string, Readonly<Record<string, Answer>>, Partial<Deal>, readonly Deal[], string | undefined]>([
    ['nothing known: a new customer', {}, {}, [], undefined],
    ['a renewal by the CRM: a customer', {}, { attributes: { Type: 'Renewal' } }, [], 'customer'],
    ['as the CRM codes it', {}, { attributes: { dealtype: 'existing_business' } }, [], 'customer'],
    ['new business by the CRM', {}, { attributes: { Type: 'New Business' } }, [], undefined],
    ['the word in another column', {}, { attributes: { Remark: 'renewal' } }, [], undefined],
    ['a deal won there before: a customer', {}, {}, [won], 'customer'],
    ['a deal won elsewhere', {}, {}, [{ ...won, account: 'Kessel & Sons' }], undefined],
    ['the rep says no', { customer: false }, {}, [won], undefined],
    ['the rep says yes', { customer: true }, {}, [], 'customer'],
    ['a tender goes before', { tender: true }, {}, [won], 'tender'],
    ['no tender', { tender: false }, {}, [], undefined],
  ])('%s', (_name, answers, deal, deals, wanted) => {
    expect(kindOf(answersOf(answers), aDeal(deal), deals, words)).toBe(wanted);
  });
});
