import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { browserAt } from './browser.ts';
import { driver } from './driver.ts';
import { faultsOf } from './faults.ts';
import { madePages } from './pages.ts';
import { pictured, printed } from './pictures.ts';

/**
 * Opens pages in a real browser, at three widths, light and dark and as they are printed: nothing on its console, nothing asked of
 * a network, nothing that runs over the edge, nothing that axe finds serious. `--to FOLDER` keeps pictures of it all; a page given by
 * its path is looked at in the place of those that are made here.
 */
const { values, positionals } = parseArgs({ options: { to: { type: 'string' } }, allowPositionals: true });
const ground = mkdtempSync(join(tmpdir(), 'recover-page-'));
const schemes = ['light', 'dark'] as const;
const widths = [360, 800, 1600];
let faults = 0;

const browser = await driver.chromium.launch({
  executablePath: browserAt(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  if (values.to !== undefined) mkdirSync(values.to, { recursive: true });
  const given = positionals.map((file, at) => ({ name: `page${at + 1}`, file }));
  for (const page of given.length > 0 ? given : await madePages(ground)) await look(page);
  console.log(faults === 0 ? 'Nothing to mend.' : `${faults} to mend.`);
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  await browser.close();
  rmSync(ground, { recursive: true });
}

async function look({ name, file }: { readonly name: string; readonly file: string }): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  const address = pathToFileURL(file).href;
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        offline: true,
      });
      told(
        `${name}, ${width} pixels, ${colorScheme}`,
        await faultsOf(context, address, pictured(values.to, `${name}-${width}-${colorScheme}`)),
      );
      await context.close();
    }
  }
  for (const format of ['A4', 'Letter']) {
    const context = await browser.newContext({ viewport: { width: 700, height: 900 }, offline: true });
    told(
      `${name}, printed on ${format}`,
      await faultsOf(context, address, printed(values.to, `${name}-${format}`, format)),
    );
    await context.close();
  }
}

function told(where: string, found: readonly string[]): void {
  faults += found.length;
  console.log(`${found.length === 0 ? 'well ' : 'FAULT'}  ${where}`);
  for (const fault of found) console.log(`       ${fault}`);
}
