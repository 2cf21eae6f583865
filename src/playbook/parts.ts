import * as z from 'zod/mini';

/** A number of the practitioners' list, `G1` to `G113`. */
export const goal = z.string().check(z.regex(/^G(?:[1-9]|[1-9]\d|10\d|11[0-3])$/));
/** Small letters and hyphens. */
export const slug = z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/));
/** As a question is named: small letters, then humps. */
export const name = z.string().check(z.regex(/^[a-z][a-zA-Z]*$/));
/** Words without a blank at either end. */
export const words = z.string().check(z.regex(/^\S(?:.*\S)?$/));
/** 1, 2, 3 … */
export const count = z.int().check(z.positive());
/** A part that may be left out, but not be empty. */
export const optional = z.exactOptional;

/** One letter or digit. */
const key = z.string().check(z.regex(/^[0-9a-z]$/));

/** What can be chosen, how it reads, and the key of its own where it has one. */
export const choice = z.strictObject({ value: slug, label: words, key: optional(key) });
