import { join, resolve, sep } from 'node:path';
import envPaths from 'env-paths';

/** The rep's data folder, what they settled for themselves, and where this computer remembers what it saw of the data. */
export interface Places {
  readonly folder: string;
  readonly config: string;
  readonly state: string;
}

/** In RECOVER_HOME everything is together; else it lies where this system keeps such things, the memory never inside the data. */
export function placesOf(environment: NodeJS.ProcessEnv): Places {
  const wished = environment['RECOVER_HOME'];
  if (wished !== undefined && wished !== '') return placesIn(wished);
  const { data, config, log } = envPaths('recover', { suffix: '' });
  return { folder: data, config, state: isInside(log, data) ? `${data}-state` : log };
}

/** A home with everything inside. */
export function placesIn(folder: string): Places {
  return { folder, config: join(folder, 'config'), state: join(folder, 'state') };
}

function isInside(path: string, folder: string): boolean {
  return `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}
