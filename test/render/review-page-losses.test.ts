import { describe, expect, it } from 'vitest';
import { lossTable } from '../../src/render/review-page-losses.ts';
import { aLoss, anId } from '../builders.ts';

const losses = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    aLoss({ id: anId(`l${at}`), deal: { ...aLoss().deal, account: `Account ${at % 150}` } }),
  );
const rowsIn = (page: string) => page.match(/<tr><th scope="row">/g)?.length;

describe('the list of losses on the page', () => {
  it('is whole as long as it can be read', () => {
    const { html } = lossTable(losses(200), [], false);
    expect(rowsIn(html)).toBe(200);
    expect(html).toContain('<caption>The latest first</caption>');
  });

  it('stops at the latest 200, and says where all of them are', () => {
    const { html } = lossTable(losses(1201), [], false);
    expect(rowsIn(html)).toBe(200);
    expect(html).toContain(
      '<caption>The latest 200 of 1,201 losses. A table of all: recover export csv losses</caption>',
    );
  });

  it('numbers the customers on it, the same ones alike, where names are left out', () => {
    const { html } = lossTable(losses(1201), [], true);
    expect(html).not.toContain('Account');
    expect(html.match(/Customer 1,/g)).toHaveLength(2);
    expect(html).toContain('Customer 150,');
  });
});
