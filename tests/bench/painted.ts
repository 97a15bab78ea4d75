import type { BrowserContext } from '@playwright/test';

/** Milliseconds from the start of a navigation to the first frame in which an element stands. */
export async function painted(context: BrowserContext, address: string, selector: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(wanted)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset.painted = String(performance.now()); }));
    }).observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(address);
  await page.locator('html[data-painted]').waitFor();
  const time = Number(await page.locator('html').getAttribute('data-painted'));
  await page.close();
  return time;
}
