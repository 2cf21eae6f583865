/** What the store must be told of the process it runs in; the real one is made in bin. */
export interface Surroundings {
  readonly pid: number;
  /** `process.platform`. */
  readonly platform: string;
  /** That many random bytes. */
  random(bytes: number): Uint8Array;
  /** Milliseconds on a clock that nothing can set and that never goes back. */
  monotonic(): number;
  pause(milliseconds: number): Promise<void>;
  /** True while some process of this computer has that number, whoever owns it. */
  alive(pid: number): boolean;
  /** Tells the person one line while work goes on, each but once; never fails. */
  notice(text: string): void;
}
