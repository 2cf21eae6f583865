import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Channel, Loss } from '../../src/domain/loss-record.ts';
import { keepLedger } from '../bench/homes.ts';
import { yearsOf } from '../bench/years.ts';
import { aDay } from '../builders.ts';
import { attacks } from '../torture/outside/attacks.ts';
import { markup } from './markup.ts';

const program = join(import.meta.dirname, '../../dist/recover.js');
const today = aDay('2026-11-21');
const channels: readonly Channel[] = ['phone', 'email', 'meeting', 'portal', 'silence'];
const causes = ['decision-maker-not-reached', 'value-not-proven', 'too-slow', 'champion-left', 'trust'];

interface Page {
  readonly name: string;
  readonly file: string;
}

/** Pages that the built program writes: of two years of losses, of names that attack a page, and of nothing at all. */
export async function madePages(ground: string): Promise<readonly Page[]> {
  if (!existsSync(program)) throw new Error('There is no dist/recover.js: run "npm run build" first.');
  const hostile = [...Object.values(markup), ...Object.values(attacks)];
  return [
    await pageOf(ground, 'full', 40, (loss, at) => varied(loss, at)),
    await pageOf(ground, 'hostile', hostile.length, (loss, at) => marked(loss, hostile[at] ?? '')),
    await pageOf(ground, 'empty', 0, (loss) => loss),
  ];
}

function varied(loss: Loss, at: number): Loss {
  return {
    ...loss,
    channel: channels[Math.floor(Math.sqrt(at)) % channels.length] ?? 'phone',
    winner: at % 9 === 0 ? 'Nordisk Gesellschaft für Verwaltungssysteme und Beratung' : `Rival ${at % 5}`,
    ...(loss.debrief === undefined
      ? {}
      : {
          debrief: {
            ...loss.debrief,
            causes: [{ cause: causes[at % 7] ?? causes[0] ?? '', source: 'my-guess', control: 'mine' }],
          },
        }),
  };
}

function marked(loss: Loss, text: string): Loss {
  return { ...loss, deal: { ...loss.deal, account: text }, winner: text, stated: text };
}

async function pageOf(
  ground: string,
  name: string,
  losses: number,
  changed: (loss: Loss, at: number) => Loss,
): Promise<Page> {
  const home = join(ground, name);
  const ledger = yearsOf(losses, today);
  await keepLedger(home, { ...ledger, losses: ledger.losses.map(changed) });
  const file = join(ground, `${name}.html`);
  const env = { ...process.env, RECOVER_HOME: home, RECOVER_NOW: `${today}T09:00:00`, TZ: 'UTC' };
  const words = ['review', '--period', 'all', '--html', file];
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], { env });
  if (status !== 0) throw new Error(`The page was not written: ${stderr}`);
  return { name, file };
}
