import { moment } from '../../lib/i18n/dates';
import type { Provider } from '../../lib/jobs/provider';
import type { JobRequest, TroubleCode } from '../../lib/jobs/words';
import { Flag } from '../Flag';
import { Fold } from '../Fold';
import { Icon } from '../Icon';
import { voice } from '../state/voice';
import type { Shown } from './asking';
import { Found } from './Found';
import { w } from './voice';

interface Props {
  provider: Provider;
  shown: Shown;
  country: string;
  groups: ReadonlySet<string>;
}

/** What came of asking one source: its figures, or in one sentence why there are none; who said so, and when. */
export function Result({ provider, shown, country, groups }: Props) {
  const { name } = provider;
  return (
    <section class="worth-result" data-source={provider.id} data-state={shown.state} aria-busy={shown.state === 'asking'}>
      <h4 class="worth-name">{name}</h4>
      {shown.state === 'asking' && <p class="hint">{w('asking')}</p>}
      {shown.state === 'stopped' && <p class="hint">{w('stopped')}</p>}
      {shown.state === 'empty' && <p class="worth-said">{provider.sends.includes('words') ? w('empty') : w('empty.country')}</p>}
      {shown.state === 'failed' && <Flag hue="quiet"><p>{whyNot(provider, shown.trouble)}</p></Flag>}
      {shown.state === 'found' && <Found provider={provider} figures={shown.figures} country={country} groups={groups} />}
      {shown.state === 'found' && shown.missing && <Flag hue="quiet"><p>{w('missing', { why: whyNot(provider, shown.missing) })}</p></Flag>}
      {(shown.state === 'found' || shown.state === 'empty') && <Source provider={provider} at={shown.at} kept={shown.kept} />}
      {shown.state !== 'asking' && shown.requests.length > 0 && <Requests requests={shown.requests} />}
    </section>
  );
}

function whyNot({ host, id }: Provider, { code, status }: { code: TroubleCode; status?: number }): string {
  const values = { host, status: String(status ?? '') };
  const said = code === 'offline' ? w('trouble.offline') : code === 'forbidden' || code === 'outage' || code === 'status' ? w(`trouble.${code}`, values) : w(`trouble.${code}`, { host });
  return code === 'key' && id === 'usajobs' ? `${said} ${w('trouble.key.name')}` : said;
}

/** Who said so, when, and by what leave it is shown. */
function Source({ provider: { id, name, page }, at, kept }: { provider: Provider; at: string; kept: boolean }) {
  const when = moment(voice().language, at);
  return (
    <p class="hint">
      {w(kept ? 'source.kept' : 'source', { name, when })} {id === 'esco' && w('credit.esco')}{id === 'adzuna' && w('credit.adzuna')}{' '}
      <a href={page} target="_blank" rel="noopener noreferrer">{w('source.open', { name })}<Icon name="outside" size={12} /></a>
    </p>
  );
}

/** Every request that was made, without any key. */
function Requests({ requests }: { requests: readonly JobRequest[] }) {
  return (
    <Fold summary={w('requests', { count: requests.length })}>
      {() => (
        <ol class="worth-requests">
          {requests.map(({ address, at, status }, n) => {
            const when = moment(voice().language, at);
            return <li key={n}><code dir="ltr">{address}</code> <span class="worth-note">{status === undefined ? w('request.none', { when }) : w('request.status', { when, status: String(status) })}</span></li>;
          })}
        </ol>
      )}
    </Fold>
  );
}
