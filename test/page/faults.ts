import type { Context, Page } from './driver.ts';
import { axe } from './driver.ts';

/** What axe finds, a line for each rule that is broken. */
const brokenRules = `axe.run().then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => 'axe: ' + id + ' (' + impact + '), ' + nodes.length + ' times: ' + nodes[0].html.slice(0, 120)))`;

/** What runs over an edge: the page over its window, and each text of a drawing over the drawing. */
const runningOver = `[
  ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['the page is wider than the window'] : []),
  ...[...document.querySelectorAll('main *')]
    .filter((one) => !one.closest('svg') && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map((one) => 'over the edge: ' + one.outerHTML.slice(0, 80)),
  ...[...document.querySelectorAll('svg')].flatMap((svg) => {
    const { x, y, width, height } = svg.viewBox.baseVal;
    return [...svg.querySelectorAll('text, rect, path')]
      .filter((one) => {
        const box = one.getBBox();
        return box.x < x - 2 || box.y < y - 2 || box.x + box.width > x + width + 2 || box.y + box.height > y + height + 2;
      })
      .map((one) => 'cut off in a drawing: ' + one.outerHTML.slice(0, 80));
  }),
  ...[...document.querySelectorAll('svg')].flatMap((svg) => {
    const boxes = [...svg.querySelectorAll('text')].map((one) => [one.textContent, one.getBBox()]);
    return boxes.flatMap(([text, box], at) =>
      boxes
        .slice(at + 1)
        .filter(([, other]) => box.width > 0 && other.width > 0 && box.x < other.x + other.width && other.x < box.x + box.width && box.y < other.y + other.height - 2 && other.y < box.y + box.height - 2)
        .map(([other]) => 'one over the other: ' + text + ' / ' + other));
  }),
]`;

/** What is wrong with the page at that address; `finish` readies it before and takes its pictures. */
export async function faultsOf(
  context: Context,
  address: string,
  finish: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`on the console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`an error: ${error.message}`));
  page.on('dialog', (dialog) => {
    heard.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== address) heard.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  await finish(page);
  const over = await page.evaluate(runningOver);
  await page.evaluate(axe);
  const broken = await page.evaluate(brokenRules);
  return [
    ...heard,
    ...[over, broken].flatMap((found) => (Array.isArray(found) ? found.map(String) : ['not told'])),
  ];
}
