import * as z from 'zod/mini';
import type { Day, Instant } from '../domain/day.ts';
import type { Id } from '../domain/ids.ts';
import type { Money } from '../domain/money.ts';
import type { Contact, Deal } from '../domain/pipeline.ts';
import { isContact, isDay, isDeal, isId, isInstant, isMoney } from './deal-shape.ts';

/** A type without its `readonly`, so that a shape and the type it stands for can be compared to the letter. */
type Plain<T> = T extends string | number | boolean | undefined
  ? T
  : { -readonly [Key in keyof T]: Plain<T[Key]> };

/** True when both are the same type to the letter, optional parts included. */
type Same<Left, Right> =
  (<T>() => T extends Plain<Left> ? 1 : 2) extends <T>() => T extends Plain<Right> ? 1 : 2 ? true : false;

/** A record's name for life. */
export const id = z.custom<Id>(isId);
/** A real calendar day. */
export const day = z.custom<Day>(isDay);
/** A moment with its zone. */
export const instant = z.custom<Instant>(isInstant);
/** An exact amount. */
export const money = z.custom<Money>(isMoney);
/** The person spoken to. */
export const contact = z.custom<Contact>(isContact);
/** A deal added by hand. */
export const deal = z.custom<Deal>(isDeal);
/** Any text. */
export const text = z.string();
/** Text where there is one. */
export const maybe = z.exactOptional(text);

/**
 * Throws a TypeError when `value` is not of that shape: an error of ours, so it names the place but quotes nothing.
 * It does not compile when shape and type differ in anything but `readonly`.
 */
export function checkShape<T, Shape extends z.ZodMiniType>(
  shape: Same<z.output<Shape>, T> extends true ? Shape : never,
  name: string,
  value: T,
): void {
  const result = shape.safeParse(value);
  if (result.success) return;
  const [first] = result.error.issues;
  throw new TypeError(`${name}.${first?.path.join('.')} would be kept in a wrong shape (${first?.code})`);
}
