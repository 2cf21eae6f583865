import { jsonText } from '../render/json.ts';
import type { World } from '../world.ts';

/** How a reading command was asked to show its result. */
export interface Format {
  readonly json?: boolean;
  readonly plain?: boolean;
}

/** The same result in its three forms; only the one asked for is made. */
export interface Result {
  readonly kind: string;
  shape(): unknown;
  plain(): string;
  text(): string;
}

/** Prints the result as asked: for a script, as plain records, or for reading. */
export function show(world: World, format: Format, result: Result): void {
  if (format.json) world.out.print(jsonText(result.kind, result.shape()));
  else world.out.print(format.plain ? result.plain() : result.text());
}
