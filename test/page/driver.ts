import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What is used here of a page in playwright-core; its own types need those of a browser, which nothing else here has. */
export interface Page {
  goto(address: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
  emulateMedia(wished: { readonly media: 'print' }): Promise<void>;
  screenshot(wished: { readonly path: string; readonly fullPage: boolean }): Promise<unknown>;
  pdf(wished: { readonly path: string; readonly format: string }): Promise<unknown>;
  on(event: 'console', hear: (message: { text(): string }) => void): void;
  on(event: 'pageerror', hear: (error: Error) => void): void;
  on(event: 'dialog', hear: (dialog: { message(): string; dismiss(): Promise<void> }) => void): void;
  on(event: 'request', hear: (request: { url(): string }) => void): void;
}

export interface Context {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

interface Browser {
  newContext(wished: {
    readonly colorScheme?: 'light' | 'dark';
    readonly viewport: { readonly width: number; readonly height: number };
    readonly offline: boolean;
  }): Promise<Context>;
  close(): Promise<void>;
}

interface Driver {
  readonly chromium: {
    launch(wished: { readonly executablePath: string; readonly args: readonly string[] }): Promise<Browser>;
  };
}

const need = createRequire(import.meta.url);

/** playwright-core. */
export const driver: Driver = need('playwright-core');

/** axe-core as a script for a page; `axe.run()` then looks at it. */
export const axe = readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');
