import { loadVoice } from '../../lib/i18n';
import { LANGUAGES } from '../../lib/i18n/language';
import { VERDICTS } from '../../lib/i18n/verdicts';
import type { Language } from '../../lib/store/settings';
import { axe } from '../browser/axe';
import { switchOn } from '../browser/places';
import { stageDemo } from '../scenarios/demo';
import { expect, test } from './fixtures';

const ALL = Object.keys(LANGUAGES) as Language[];

for (const language of ALL) {
  test.describe(`a browser in ${language}`, () => {
    test.use({ language: language === 'en' ? 'en-US' : language });

    test('is welcomed in its own language', async ({ fresh: { extension } }) => {
      const voice = await loadVoice(language);
      const welcome = await extension.open('welcome');
      await expect(welcome.getByText(voice.t('welcome.title'))).toBeVisible();
      await expect(welcome.locator('html')).toHaveAttribute('lang', language);
      await expect(welcome).toHaveTitle(voice.t('title.welcome'));
      expect(await axe(welcome)).toEqual([]);
    });
  });
}

test('the language is chosen in the app, and every verdict follows at once', async ({ fresh: { extension, world, visit } }) => {
  await switchOn(extension, ['linkedin']);
  const staged = stageDemo(world).linkedIn;
  const popup = await extension.popup(await visit(staged.address));
  await expect(popup.locator('[data-award][data-verdict]')).toHaveCount(staged.badges.length);
  const options = await extension.open('options');
  for (const language of ALL.toReversed()) {
    await options.getByRole('combobox').first().selectOption({ label: LANGUAGES[language] });
    const voice = await loadVoice(language);
    await expect(popup.locator('html')).toHaveAttribute('lang', language);
    for (const { award, verdict, because } of staged.badges) {
      const [before = '', after = ''] = VERDICTS[language][verdict].split('{date}');
      const card = popup.locator(`[data-award="${award}"]`);
      if (because === 'structure.look-alike-host') {
        await expect(card).toContainText(voice.t('say.imitates', { resembles: 'credly.com' }));
        continue;
      }
      if (verdict === 'verified' && award === staged.badges[3]!.award) continue; // Under another name: its own line.
      await expect(card).toContainText(before.trim());
      await expect(card).toContainText(after.trim());
    }
    await expect(popup.getByRole('button', { name: voice.t('button.copy') }).first()).toBeVisible();
    expect(await axe(popup), language).toEqual([]);
  }
});
