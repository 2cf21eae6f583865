import { Problem } from '../domain/problem.ts';
import { didYouMean } from './did-you-mean.ts';

/** Neither tasks nor notes. */
export function whatForCrm(typed: string | undefined, near: readonly string[]): Problem {
  const what =
    typed === undefined
      ? 'What shall go into the CRM?'
      : `"${typed}" cannot go into a CRM.${didYouMean(near)}`;
  return new Problem(
    'usage',
    what,
    'What is to be done: recover export crm tasks --for salesforce\nWhat was done and learnt: recover export crm notes --for salesforce',
  );
}

/** Each CRM takes its own columns. */
export function forWhichCrm(
  typed: string | undefined,
  names: readonly string[],
  near: readonly string[],
): Problem {
  const what =
    typed === undefined
      ? 'For which CRM is it?'
      : `The columns of "${typed}" are not known here.${didYouMean(near)}`;
  return new Problem('usage', what, `Say it with --for and one of: ${names.join(', ')}.`);
}
