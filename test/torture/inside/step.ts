import type { Node } from './tree.ts';

/** One thing that a disk was told, as far as a power cut may undo it. Names of one `entry` change together or not at all. */
export type Step =
  | { readonly kind: 'entry'; readonly folder: bigint; readonly names: readonly NameChange[] }
  | { readonly kind: 'made'; readonly number: bigint; readonly node: Node }
  | { readonly kind: 'bytes'; readonly number: bigint; readonly bytes: Buffer }
  | { readonly kind: 'settled'; readonly number: bigint }
  | { readonly kind: 'said'; readonly what: string };

export interface NameChange {
  readonly folder: bigint;
  readonly name: string;
  readonly to: bigint | undefined;
}
