import { writtenDay } from '../../lib/i18n/dates';
import type { Provider } from '../../lib/jobs/provider';
import type { Earnings as EarningsOf, Employers as EmployersOf, Figures, IscoGroup, Occupation, Openings as OpeningsOf, Salaries as SalariesOf } from '../../lib/jobs/words';
import type { ComponentChildren } from 'preact';
import { safeLink } from '../safe-link';
import { voice } from '../state/voice';
import { BarTable } from './BarTable';
import { Histogram } from './Histogram';
import { money, number, w } from './voice';

interface Props {
  provider: Provider;
  figures: Figures;
  /** Name of the country that was asked for. */
  country: string;
  /** Major groups of the occupations that were found. */
  groups: ReadonlySet<string>;
}

/** What a source gave, each part with what it means and what it does not. */
export function Found({ provider, figures: { occupations, openings, salaries, employers, earnings }, country, groups }: Props) {
  return (
    <>
      {occupations && <Occupations occupations={occupations} />}
      {openings && <Openings openings={openings} name={provider.name} />}
      {salaries && <Salaries salaries={salaries} />}
      {employers && <Employers employers={employers} name={provider.name} />}
      {earnings && <Earnings earnings={earnings} country={country} groups={groups} />}
    </>
  );
}

function Part({ title, means, children }: { title: string; means: string; children: ComponentChildren }) {
  return <section class="worth-part"><h5 class="worth-title">{title}</h5><p class="hint">{means}</p>{children}</section>;
}

function Occupations({ occupations }: { occupations: readonly Occupation[] }) {
  const why = ({ why, skill }: Occupation) => (why === 'title' ? w('occupations.title') : w(`occupations.${why}`, { skill: skill ?? '' }));
  return (
    <Part title={w('occupations')} means={w('occupations.means')}>
      <ul class="worth-list">
        {occupations.map((one) => <li key={one.title}><bdi>{one.title}</bdi> <span class="worth-note">{why(one)}</span></li>)}
      </ul>
    </Part>
  );
}

function Openings({ openings: { count, some }, name }: { openings: OpeningsOf; name: string }) {
  const { language } = voice();
  const on = (day: string) => writtenDay(language, { text: day, from: Date.parse(day), to: Date.parse(day) });
  return (
    <Part title={w('openings', { count })} means={w('openings.means', { name })}>
      {some.length > 0 && (
        <>
          <p class="worth-label">{w('openings.some')}</p>
          <ul class="worth-list">
            {some.map(({ title, employer, place, day, address }, n) => {
              const link = safeLink(address);
              return (
                <li key={n}>
                  {link ? <a href={link.href} target="_blank" rel="noopener noreferrer"><bdi>{title}</bdi></a> : <bdi>{title}</bdi>}
                  <span class="worth-note">{[employer, place, day ? on(day) : ''].filter(Boolean).map((part, at) => <bdi key={at}>{part}</bdi>)}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Part>
  );
}

function Salaries({ salaries }: { salaries: SalariesOf }) {
  return (
    <Part title={w('salaries')} means={w('salaries.means')}>
      {salaries.mean !== undefined && <p class="worth-said">{w('salaries.mean', { amount: money(salaries.mean, salaries.currency) })}</p>}
      <Histogram salaries={salaries} />
    </Part>
  );
}

function Employers({ employers: { counted, listed, top }, name }: { employers: EmployersOf; name: string }) {
  return (
    <Part title={w('employers')} means={counted === 'all' ? w('employers.all', { name }) : w('employers.listed', { count: listed })}>
      <BarTable label={w('employers')} columns={[w('employers.column'), w('count.column')]} rows={top.map(({ name, count }) => ({ name, value: count, said: number(count) }))} />
    </Part>
  );
}

function Earnings({ earnings: { currency, year, updated, groups: earned, all }, country, groups }: { earnings: EarningsOf; country: string; groups: ReadonlySet<string> }) {
  const named = (group: IscoGroup) => w(`group.${group}`);
  return (
    <Part title={w('earnings')} means={w('earnings.means', { country, year: String(year) })}>
      {all !== undefined && <p class="worth-said">{w('earnings.all', { amount: money(all, currency) })}</p>}
      <BarTable label={w('earnings')} columns={[w('earnings.column'), w('amount.column')]}
        rows={earned.map(({ group, amount }) => ({ name: named(group), value: amount, said: money(amount, currency), ...(groups.has(group) && { note: w('earnings.here') }) }))} />
      {updated && <p class="hint">{w('earnings.updated', { date: writtenDay(voice().language, { text: updated, from: Date.parse(updated), to: Date.parse(updated) }) })}</p>}
    </Part>
  );
}
