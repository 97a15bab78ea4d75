import { MANY } from '../fixtures/pages/many';
import { atMost, type Figure } from './figure';
import { painted } from './painted';
import { EMPTY_PAGE, type Stage } from './stage';
import { median } from './trace';

const ROUNDS = 9;
const AIM = 2;

/**
 * The popup's first list beside the first paint of an empty page of the extension, in turns within one browser. Both are
 * times from the start of the navigation to the first frame after the element is there.
 */
export async function popupPaint(stage: Stage): Promise<Figure[]> {
  const page = await stage.browser.context.newPage();
  await page.goto(stage.many);
  await stage.answered(page, MANY.badges);
  const id = await stage.extension.tabId(page);
  const popup: number[] = [];
  const empty: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const blank = await painted(stage.browser.context, stage.extension.address('popup').replace('popup.html', EMPTY_PAGE), 'p');
    const list = await painted(stage.browser.context, stage.extension.address('popup', `?tab=${id}`), '[data-award]');
    if (round < 0) continue;
    empty.push(blank);
    popup.push(list);
  }
  await page.close();
  const ratio = median(popup.map((time, n) => time / (empty[n] ?? Number.NaN)));
  return [atMost('popup’s first list beside an empty extension page', AIM, ratio, `${median(popup).toFixed(0)} ms and ${median(empty).toFixed(0)} ms`)];
}
