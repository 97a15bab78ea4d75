import { LANGUAGES } from '../../lib/i18n/language';
import { ALL_ISSUER_ORIGINS, JOB_ORIGINS } from '../../lib/places';
import type { Settings as Values } from '../../lib/store/settings';
import { Forget } from './Forget';
import { GrantList } from './GrantList';
import { IssuerLists } from './IssuerLists';
import { PlaceSwitches } from '../PlaceSwitches';
import { PlatformSwitches } from './PlatformSwitches';
import { Registries } from './Registries';
import { Section } from '../Section';
import { Select } from '../Select';
import { issuers, revokeIssuer, sitesOn, switchSite } from '../state/places';
import { change, settings } from '../state/settings';
import { t, voice } from '../state/voice';
import { Switch } from '../Switch';
import { Synchronising } from './Synchronising';
import { WorthSettings } from '../WorthLater';

const KEEP: readonly Values['keepDays'][] = [30, 7, 1, 0];

/**
 * Where it looks, whom it asks, what it shows and keeps: everything that was granted can be taken back here.
 *
 * @param props.whole with what needs room, and a page that stays while the browser asks: lists to import, registries
 */
export function Settings({ whole = false }: { whole?: boolean }) {
  return (
    <>
      <Section title={t('settings.places')}><PlaceSwitches /></Section>
      <Section title={t('settings.sites')}>
        <GrantList none={t('settings.sites.none')} grants={sitesOn.value.map((origin) => ({ key: origin, name: bare(origin) }))}
          onRemove={(origin) => switchSite(origin, false)} />
      </Section>
      <Section title={t('settings.platforms')} text={t('settings.platforms.text')}><PlatformSwitches /></Section>
      <Section title={t('settings.issuers')} text={t('settings.issuers.text')}>
        <GrantList none={t('settings.issuers.none')} grants={issuers.value.filter((pattern) => !ALL_ISSUER_ORIGINS.includes(pattern) && !JOB_ORIGINS.includes(pattern)).map((pattern) => ({ key: pattern, name: bare(pattern) }))} onRemove={revokeIssuer} />
      </Section>
      <Section title={t('issuers.trusted')} text={t('issuers.trusted.text')}><IssuerLists whole={whole} /></Section>
      {whole && <Section title={t('registries.title')} text={t('registries.text')}><Registries /></Section>}
      <Language />
      <Section title={t('settings.marks')}>
        <Switch label={t('settings.marks.label')} text={t('settings.marks.text')} on={settings.value.marks} onSwitch={(marks) => void change({ marks })} />
        <Switch label={t('settings.marks-linkedin')} text={t('settings.marks-linkedin.text')} on={settings.value.marksOnLinkedIn}
          onSwitch={(marksOnLinkedIn) => void change({ marksOnLinkedIn })} />
      </Section>
      <Section title={t('settings.mail')}>
        <Switch label={t('settings.mail-pictures')} text={t('settings.mail-pictures.text')} on={settings.value.mailPictures} onSwitch={(mailPictures) => void change({ mailPictures })} />
      </Section>
      <WorthSettings />
      <Synchronising />
      <Keeping />
      <Forget />
    </>
  );
}

function Language() {
  return (
    <Section title={t('settings.language')}>
      <Select<Values['language']> label={t('settings.language.label')} value={settings.value.language} onSelect={(language) => void change({ language })}
        options={[
          { value: 'auto', label: t('settings.language.auto') },
          ...Object.entries(LANGUAGES).map(([value, label]) => ({ value: value as Values['language'], label, lang: value })),
        ]} />
    </Section>
  );
}

function Keeping() {
  return (
    <Section title={t('settings.keep')} text={t('settings.keep.text')}>
      <Select label={t('settings.keep.label')} value={String(settings.value.keepDays)}
        onSelect={(value) => void change({ keepDays: KEEP.find((days) => String(days) === value) ?? 0 })}
        options={KEEP.map((days) => ({
          value: String(days),
          label: days === 0 ? t('settings.keep.nothing') : voice().t('settings.keep.days', { count: days }),
        }))} />
    </Section>
  );
}

/** `https://host/*` or `https://host` → `host`. */
const bare = (pattern: string) => pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
