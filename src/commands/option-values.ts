import type { Playbook } from '../domain/playbook.ts';

/** The fixed words that an option takes, by verb and option: `lost --channel`. */
export type OptionValues = ReadonlyMap<string, readonly string[]>;

/** Those that the shells complete. */
export async function optionValues(playbook: Pick<Playbook, 'text'>): Promise<OptionValues> {
  const written: Readonly<Record<string, readonly string[]>> = JSON.parse(
    await playbook.text('completion/values.json'),
  );
  return new Map(Object.entries(written));
}
