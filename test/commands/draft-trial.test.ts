import { describe, expect, it } from 'vitest';
import { aDeal, aLedger, aLoss, aPipeline } from '../builders.ts';
import { inOneLine, openHome } from '../world.ts';

/** A home with one loss, signed elsewhere, whose deal has those columns. */
function homeWith(attributes: Readonly<Record<string, string>>) {
  return openHome({
    ledger: aLedger({ losses: [aLoss({ state: 'signed-elsewhere' })] }),
    pipeline: aPipeline(aDeal({ status: 'lost', attributes })),
  });
}

async function written(attributes: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const { code, out, err } = await homeWith(attributes).ran(['draft', 'backup', ...argv, '--json']);
  const { template, body = '' } = code === 0 ? JSON.parse(out).data : {};
  return { code, template, tenth: /take on (.*?), with/.exec(body)?.[1], err: inOneLine(err) };
}

describe('the trial order in the back-up offer (G16)', () => {
  it.each<[string, Record<string, string>, readonly string[], string]>([
    [
      'the column that counts the need',
      { 'Number of sites': '20' },
      ['--which', 'trial'],
      '2 of the 20 sites',
    ],
    ['what is said beside the command', {}, ['--units', '20', '--unit', 'sites'], '2 of the 20 sites'],
    [
      'what is said, before any column',
      { Sites: '20' },
      ['--units', '40', '--unit', 'vans'],
      '4 of the 40 vans',
    ],
    ['units where no thing is named', {}, ['--units', '30'], '3 of the 30 units'],
    [
      'words of the rep, before all',
      { Sites: '20' },
      ['--which', 'trial', '--set', 'tenth=the depot'],
      'the depot',
    ],
  ])('takes its tenth from %s', async (_name, attributes, argv, tenth) => {
    expect(await written(attributes, ...argv)).toMatchObject({ code: 0, template: 'backup-trial', tenth });
  });

  it('is not offered unasked, and not made up where nothing counts the need', async () => {
    expect(await written({ Sites: '20' })).toMatchObject({ code: 0, template: 'backup-email' });
    const { code, err } = await written({ Region: '20' }, '--which', 'trial');
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('about a tenth of what they need'),
    });
  });

  it.each([
    [['backup', '--units', '5'], 'A tenth of "5" is no whole number. From 8 on: --units 20 --unit sites'],
    [['backup', '--units', 'many'], 'A tenth of "many" is no whole number.'],
    [['backup', '--unit', 'sites'], 'How many do they need?'],
    [['act', '--units', '20'], '--units and --unit belong to the trial order in the back-up offer.'],
  ])('is refused for %j', async (argv, said) => {
    const { code, out, err } = await homeWith({}).ran(['draft', ...argv]);
    expect({ code, out, said: inOneLine(err).startsWith(said) }).toEqual({ code: 2, out: '', said: true });
  });
});
