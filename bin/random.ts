const drawn = 4096;
let pool = Buffer.alloc(0);

/**
 * So many random bytes, none of them twice: a few thousand are drawn at once, for one by one 100,000 ids would take as long as the rest of
 * a large import. By the module that takes the store's sums, loaded when first asked: the global of that name would load a second one.
 */
export function random(bytes: number): Uint8Array {
  if (pool.length < bytes) pool = process.getBuiltinModule('node:crypto').randomBytes(Math.max(drawn, bytes));
  const given = pool.subarray(0, bytes);
  pool = pool.subarray(bytes);
  return given;
}
