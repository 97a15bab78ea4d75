import { readReports } from '../browser/reports';
import { atCredly, award } from '../fixtures/answers/credly';
import { uuid } from '../fixtures/answers/ids';
import { baked, signedBadge } from '../fixtures/files/badges';
import { pdf } from '../fixtures/files/pdf';
import { h } from '../fixtures/html';
import { answer } from '../server/reply';
import { onGmail } from '../scenarios/scenario';
import { expect, test } from './fixtures';

const lines = (reports: ReturnType<typeof readReports>) => reports.map(({ award: at, verdict }) => `${at} ${verdict}`).sort();

test('attachments are asked for by the click alone, by the page that shows them: a résumé and a picture with a badge', async ({ granted: { extension, world, visit } }) => {
  const host = 'https://mail.google.com/mail/attachments';
  const linked = atCredly(world, award(uuid('attachments', 'linked')));
  world.at(`${host}/1`, answer('application/pdf', await pdf({ pages: [{ links: [linked] }] })));
  world.at(`${host}/2`, answer('image/png', baked(JSON.stringify(await signedBadge('Attached')))));
  const text = h`<span download_url="application/pdf:cv.pdf:${host}/1?ui=2">cv.pdf</span><span download_url="image/png:badge.png:${host}/2?ui=2">badge.png</span>`;
  const page = await visit(onGmail(world, 'attachments', [], { text }).address);
  const popup = await extension.popup(page);
  const asked = () => world.asked('mail.google.com').filter((path) => path.includes('/attachments/'));
  await expect(popup.getByRole('button', { name: 'Check attachments' })).toBeVisible();
  expect(asked()).toEqual([]);
  const opened = extension.browser.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Check attachments' }).click();
  const check = await opened;
  await expect.poll(async () => lines(await check.evaluate(readReports))).toEqual([`${linked} verified`, 'badge.png unknown-issuer'].sort());
  expect(asked().sort()).toEqual(['GET /mail/attachments/1?ui=2', 'GET /mail/attachments/2?ui=2']);
  await check.close();
});

test('a mail without attachments says so', async ({ granted: { extension, world, visit } }) => {
  const page = await visit(onGmail(world, 'no-attachments', []).address);
  const popup = await extension.popup(page);
  await popup.getByRole('button', { name: 'Check attachments' }).click();
  await expect(popup.getByRole('tabpanel').getByText('No attachment was found that can be read here')).toBeVisible();
});
