import { useEffect } from 'preact/hooks';
import { PROVIDERS } from '../../lib/jobs/providers';
import { JOB_ORIGINS, hostIn } from '../../lib/places';
import { GrantList } from '../options/GrantList';
import { Section } from '../Section';
import { Select } from '../Select';
import { issuers, revokeIssuer } from '../state/places';
import { change, settings } from '../state/settings';
import { choices } from './country';
import { KeyForm } from './KeyForm';
import { followKeys } from './keys';
import { w } from './voice';
import './Worth.css';

/** The country, the holder's own keys, and which sources may be asked. */
export function WorthSettings() {
  useEffect(followKeys, []);
  return (
    <Section title={w('settings')} text={w('settings.text')}>
      <Select label={w('country')} value={settings.value.jobCountry} options={choices()} onSelect={(jobCountry) => void change({ jobCountry })} />
      {PROVIDERS.filter(({ key }) => key).map((provider) => (
        <section key={provider.id} class="worth-source" aria-label={provider.name}><h3 class="worth-name">{provider.name}</h3><KeyForm provider={provider} /></section>
      ))}
      <h3 class="worth-label">{w('settings.granted')}</h3>
      <GrantList none={w('settings.granted.none')} grants={issuers.value.filter((pattern) => JOB_ORIGINS.includes(pattern)).map((pattern) => ({ key: pattern, name: hostIn(pattern) }))} onRemove={revokeIssuer} />
    </Section>
  );
}
