import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from './driver.ts';

/** Takes a picture of the whole page into that folder, if there is one. */
export function pictured(folder: string | undefined, name: string): (page: Page) => Promise<void> {
  return async (page) => {
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };
}

/** Looks at the page as it is printed, and keeps the sheets in that folder: as pictures, too, where pdftoppm is there. */
export function printed(
  folder: string | undefined,
  name: string,
  format: string,
): (page: Page) => Promise<void> {
  return async (page) => {
    await page.emulateMedia({ media: 'print' });
    if (folder === undefined) return;
    const path = join(folder, `${name}.pdf`);
    await page.pdf({ path, format });
    spawnSync('pdftoppm', ['-r', '60', '-png', path, join(folder, name)]);
  };
}
