const numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

const patience = 1000;

/**
 * Listens for being told to stop: a question under way is ended with the cursor in place, a commit is not cut in two,
 * and the exit code becomes 128 plus the signal's number.
 */
export function listenForSignals(): { readonly signal: AbortSignal; exitCode(): number | undefined } {
  const stop = new AbortController();
  let code: number | undefined;
  for (const [name, number] of Object.entries(numbers)) {
    process.on(name, () => {
      code = 128 + number;
      stop.abort();
      setTimeout(() => process.exit(code), patience).unref();
    });
  }
  return { signal: stop.signal, exitCode: () => code };
}
