import type { Page } from '@playwright/test';
import { JOB_ORIGINS } from '../../lib/places';
import type { Extension } from '../browser/extension';
import { daysHavePassed, listsAreDue } from '../browser/time';
import { assertionAnswers, atCredly, award, withdrawn, type CredlyAward } from '../fixtures/answers/credly';
import { atProfile, profileOf } from '../fixtures/answers/credly-profile';
import { credlyAddress, uuid } from '../fixtures/answers/ids';
import { adzunaCompanies, adzunaFound, adzunaHistogram, adzunaJob, atJobSources } from '../fixtures/answers/jobs';
import { shown } from '../fixtures/badge';
import { LINKEDIN_PAGES } from '../fixtures/pages/linkedin-more';
import { ADA } from '../fixtures/people';
import { linkedInSafety } from '../fixtures/wrap';
import { html, json } from '../server/reply';
import type { World } from '../server/world';
import { take } from './take';

const DAY = 86_400_000;
const midnight = (at: number) => `${new Date(at).toISOString().slice(0, 10)}T00:00:00.000Z`;
/** As LinkedIn writes dates. */
const month = (iso: string) => new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(iso));

const mine = (title: string, issuer: string, colour: string, ago: number, left?: number) =>
  award(uuid('screens', title), { title, issuer, colour, issued: midnight(Date.now() - ago * DAY), ...(left !== undefined && { expires: midnight(Date.now() + left * DAY) }) });

const ARCHITECT = mine('Cloud Platform Architect', 'Northgate Institute', '#2b4c7e', 30, 700);
const ENDING = mine('Incident Lead', 'Northgate Institute', '#7a3b69', 345, 20);
const GOING = mine('Harbour Guide', 'City Museum', '#9a5a1c', 400);
const COMING = mine('Data Steward', 'Fjord Academy', '#2f6b4f', 3);

/** The holder's side: what waits for a yes or no, lists and reminders, what others see of a badge, its worth, and what recruiters see. */
export async function holdersSide(extension: Extension, world: World): Promise<void> {
  for (const of of [ARCHITECT, ENDING, GOING, COMING]) atCredly(world, of);
  const list = (...all: CredlyAward[]) => atProfile(world, 'screens-ada', all.map(({ id }) => id));
  list(ARCHITECT, ENDING, GOING);
  const popup = await extension.open('popup', '?tab=0');
  // What tsx makes of a named function within one that runs in the page calls this.
  await popup.evaluate('globalThis.__name = (of) => of');
  await popup.getByRole('tab', { name: 'My badges' }).click();
  await popup.getByLabel(/^Address of a badge/).fill(profileOf('screens-ada'));
  await popup.getByRole('button', { name: 'Add', exact: true }).click();
  await popup.getByRole('button', { name: 'Follow this list' }).click();
  const imported = popup.locator('[data-import="done"]');
  await imported.getByText('You follow this list now.').waitFor();
  await imported.getByRole('button', { name: 'Close' }).click();

  // Days later: one badge more there, one that ends soon, one that was withdrawn.
  list(ARCHITECT, ENDING, GOING, COMING);
  assertionAnswers(world, GOING.id, withdrawn('Renewal requirements were not met'));
  await listsAreDue(popup);
  await extension.ring('follow');
  await popup.locator('[data-offer][data-verdict]').waitFor();
  await daysHavePassed(popup);
  await extension.ring('watch');
  for (const kind of ['expires', 'revoked']) await popup.locator(`[data-notice="${kind}"]`).waitFor();
  await take(popup, { name: 'offers', language: 'zh-CN' });
  await popup.getByText('Follow lists, be reminded').click();
  await popup.locator('[data-followed]').waitFor();
  await take(popup, { name: 'following', language: 'de', part: '.wallet-manage:has(.following)' });

  await popup.getByRole('button', { name: `Details of ${ARCHITECT.title}` }).click();
  await popup.getByRole('switch', { name: 'Evidence' }).click();
  await take(popup, { name: 'privacy', language: 'pt-BR', part: '.wallet-part:has([role="group"] [role="switch"])' });
  await worth(extension, world, popup);
  await popup.close();
  await recruiters(extension, world);
}

/** What a badge is worth in Germany: searches, and the figures of four sources. */
async function worth(extension: Extension, world: World, popup: Page): Promise<void> {
  atJobSources(world);
  const adzuna = 'https://api.adzuna.com/v1/api/jobs/de';
  world.at(`${adzuna}/search/1`, json(adzunaFound(240, [adzunaJob()])));
  world.at(`${adzuna}/histogram`, json(adzunaHistogram({ 20000: 3, 40000: 31, 60000: 58, 80000: 22, 100000: 7 })));
  world.at(`${adzuna}/top_companies`, json(adzunaCompanies(['Northgate Hosting', 41], ['Fjordwerk', 12])));
  await popup.getByLabel('Country').selectOption('DE');
  await popup.getByLabel('Search words').fill('Cloud');
  await take(popup, { name: 'boards', language: 'zh-CN', part: '.wallet-part:has(.worth)' });
  await popup.getByText('Figures', { exact: true }).click();
  await popup.getByRole('button', { name: 'Enter a key: Adzuna' }).click();
  await popup.getByLabel('Application ID').fill('demo');
  await popup.getByLabel('Key', { exact: true }).fill('demo');
  await popup.getByRole('button', { name: 'Keep the key' }).click();
  await extension.allowPrompt(...JOB_ORIGINS);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Ask 4 sources' }).click();
  for (const source of ['esco', 'adzuna', 'eurostat', 'arbeitsagentur']) await popup.locator(`[data-source=${source}][data-state=found]`).waitFor();
  await take(popup, { name: 'worth', language: 'de', part: '[data-source=adzuna]' });
}

/** The holder's own profile, on which one badge is missing, one was withdrawn and one has no link. */
async function recruiters(extension: Extension, world: World): Promise<void> {
  const { address, html: build } = LINKEDIN_PAGES['details-sdui'];
  const entry = ({ id, title, issuer, issued }: CredlyAward, href = linkedInSafety(credlyAddress(id))) => shown(href, { title, issuer, dates: `Issued ${month(issued)}` });
  world.at(address, html(build(ADA, [entry(ARCHITECT), entry(GOING), entry(COMING, 'https://www.linkedin.com/company/1/')])));
  const popup = await extension.open('popup', '?tab=0');
  await popup.getByRole('button', { name: 'See what recruiters see' }).click();
  await popup.getByLabel('Address of your public profile').fill(`linkedin.com/in/${ADA.slug}`);
  const [profile] = await Promise.all([popup.context().waitForEvent('page', (page) => !page.url().startsWith('chrome-extension:')), popup.getByRole('button', { name: 'Open and check' }).click()]);
  const panel = await extension.open('sidepanel', `?tab=${await extension.tabId(profile)}`);
  for (const kind of ['withdrawn', 'no-link', 'missing']) await panel.locator(`[data-advice="${kind}"]`).waitFor();
  await take(panel, { name: 'recruiters', language: 'de' });
  for (const page of [panel, profile]) await page.close();
}
