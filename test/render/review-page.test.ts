import { describe, expect, it } from 'vitest';
import { html } from '../../src/render/html.ts';
import { markup } from '../page/markup.ts';
import { attacks } from '../torture/outside/attacks.ts';

const texts = Object.entries({ ...markup, ...attacks });

/** What stands between the tags of a piece, its signs put back. */
function readBack(piece: string): string {
  return piece
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('a text in a page', () => {
  it('is tried with sixty texts or more', () => {
    expect(texts.length).toBeGreaterThanOrEqual(60);
  });

  it.each(texts)('stays a text: %s', (_, text) => {
    const { html: piece } = html`<p>${text}</p>`;
    const inside = piece.slice('<p>'.length, -'</p>'.length);
    expect(inside).not.toMatch(/[<>"']/);
    expect(inside).not.toMatch(/&(?!(?:lt|gt|quot|amp|#39);)/);
    expect(inside).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
  });

  it.each(Object.entries(markup))('can still be read: %s', (_, text) => {
    expect(readBack(html`<p>${text}</p>`.html)).toBe(text);
  });

  it('is put in once: a piece stays a piece, a number a number', () => {
    expect(html`<p>${html`<b>${'a & b'}</b>`}${3}</p>`.html).toBe('<p><b>a &amp; b</b>3</p>');
  });
});
