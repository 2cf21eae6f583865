import { describe, expect, it } from 'vitest';
import { inOneLine } from '../world.ts';
import { debriefedHome, importedHome } from './stocked.ts';

const lost = ['lost', 'greyfriars', '--channel', 'phone', '--stands', 'no'];

describe('the reply', () => {
  it('is shown again until it is sent', async () => {
    const home = await debriefedHome();
    const before = (await home.ran(['show', 'thornbury'])).out;
    expect(before).toContain('The reply to send, to ines.calloway@thornbury.example:\n- - ');
    expect(before).toMatch(/^Thank you for telling me yourself, .{60,}$/m);
    await home.ran(['done', 'k102']);
    expect((await home.ran(['show', 'thornbury'])).out).not.toContain('The reply to send');
  });

  it('goes to whoever told it, and says where no address is known', async () => {
    const home = await importedHome();
    const { out } = await home.ran([...lost, '--courtesy', 'thanks', '--told-by', 'Al']);
    expect(inOneLine(out)).toContain(
      'The reply, to Al (no address here; your contact there is Owen Greyfriar):',
    );
    expect(out).toContain('\nHello Al,\n');
  });

  it('is not needed where thanks were said and a call may follow', async () => {
    const home = await importedHome();
    const { out } = await home.ran([...lost, '--courtesy', 'both']);
    expect(out).toContain('You thanked them and may call again: no letter is needed.');
    expect((await home.ran(['show', 'greyfriars'])).out).not.toContain('The reply to send');
  });
});
