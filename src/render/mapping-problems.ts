import { Problem } from '../domain/problem.ts';
import { didYouMean } from './did-you-mean.ts';

/** A name that cannot be the name of a file everywhere. */
export function badMappingName(typed: string): Problem {
  return new Problem(
    'usage',
    `"${typed}" cannot be a name for how a file is read.`,
    'Use letters, digits, blanks, - and _, such as: --save-mapping work',
  );
}

/** Nothing is kept under that name. */
export function noSuchMapping(typed: string, near: readonly string[], names: readonly string[]): Problem {
  const known = names.length === 0 ? 'None is kept yet.' : `Kept are: ${names.join(', ')}.`;
  return new Problem(
    'not-found',
    `Nothing is kept under the name "${typed}".${didYouMean(near)}`,
    `${known} To keep one: --map or --dates together with --save-mapping "${typed}"`,
  );
}

/** There is nothing to be kept: no column and no order of days was named. */
export function nothingToSave(): Problem {
  return new Problem(
    'usage',
    '--save-mapping keeps what --map and --dates say, and neither stands here.',
    'Leave it out, or name a column: --map "Due=close date"',
  );
}

/** The rows that are left out would be written over the file they come from. */
export function rejectsOverFile(file: string): Problem {
  return new Problem(
    'usage',
    `${file} is the file to be imported; the rows that are left out need a file of their own.`,
    'Name another one, such as: --rejects rejects.csv',
  );
}
