import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { singleLine } from '../../lib/i18n/clean';
import { moment } from '../../lib/i18n/dates';
import { sentence } from '../../lib/i18n/say';
import type { Text } from '../../lib/i18n/text';
import type { Alignment, Report } from '../../lib/words';
import { readOriginal } from '../../lib/store/held';
import { sharedOf } from '../../lib/wallet/shared';
import { About } from '../options/About';
import { Button } from '../Button';
import { FromOpenPage, isFromOpenPage } from '../FromOpenPage';
import { HowChecked } from '../card/HowChecked';
import { Icon } from '../Icon';
import { LastChecked } from '../card/LastChecked';
import { Rich } from '../Rich';
import { safeLink } from '../safe-link';
import { Skills } from '../card/Skills';
import { save } from '../state/save';
import { settings } from '../state/settings';
import { failed, fullOf, opened, type Full } from '../state/wallet';
import { checkHeld } from '../state/wallet-again';
import { collect, remove } from '../state/wallet-change';
import { rich, t, voice } from '../state/voice';
import { VerdictLine } from '../card/VerdictLine';
import { WalletArt } from './WalletArt';
import { WalletImports } from './WalletImports';
import { WalletPrivacy } from './WalletPrivacy';
import { WalletShare } from './WalletShare';
import { WalletTrouble } from './WalletTrouble';
import { Worth } from '../WorthLater';
import './WalletDetails.css';

/** One of the holder's badges: the verdict, what it took, who sees what of it, and what can be done with it. */
export function WalletDetails({ id }: { id: string }) {
  const back = useRef<HTMLButtonElement>(null);
  const full = fullOf(id).value;
  useEffect(() => back.current?.focus(), []);
  function leave() {
    opened.value = null;
    // Back to where one came from, once the list is there again.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-held="${CSS.escape(id)}"] .wallet-open`)?.focus());
  }
  return (
    <div class="wallet-details" onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); leave(); } }}>
      <button type="button" class="wallet-back" ref={back} onClick={leave}><Icon name="back" />{t('wallet.back')}</button>
      <WalletTrouble />
      {full && <Whole full={full} />}
    </div>
  );
}

function Whole({ full }: { full: Full }) {
  const { held, report } = full;
  const { credential } = held;
  const name = singleLine(credential.name) || t('card.untitled');
  return (
    <article data-held={held.id} data-award={report?.award} data-verdict={report?.verdict} data-holder={report?.holder}>
      <div class="wallet-top">
        <WalletArt id={held.id} name={name} />
        <div class="wallet-words">
          <h2 class="wallet-title"><bdi>{name}</bdi></h2>
          <p class="wallet-small"><bdi>{singleLine(credential.issuer.name, 100)}</bdi></p>
          {report && <VerdictLine report={report} />}
        </div>
      </div>
      {report && <p class="card-sentence"><Rich text={sentence(voice(), report, Date.now())} /></p>}
      {report && report.verdict === 'unconfirmed' && held.confirmedAt && <p class="wallet-small">{t('wallet.confirmed', { when: moment(voice().language, held.confirmedAt) })}</p>}
      <About credential={credential} />
      <Skills skills={credential.skills} />
      <Alignments alignments={credential.alignments ?? []} />
      <Evidence evidence={credential.evidence} />
      {report && <HowChecked report={report} />}
      {report && (isFromOpenPage(report) ? <FromOpenPage report={report} /> : <LastChecked report={report} again={{ disabled: false, onClick: () => void checkHeld(full) }} />)}
      <WalletImports />
      <Part title={t('wallet.share')}><WalletShare held={held} report={report && sharedOf(held, settings.value.walletShown, report)} /></Part>
      <Part title={t('wallet.worth')}><Worth credential={credential} owner={held.origin.owner?.name} /></Part>
      <Part title={t('wallet.privacy')}><WalletPrivacy held={held} report={report} /></Part>
      <Collections full={full} />
      <p class="wallet-small"><Rich text={originText(full)} /></p>
      <div class="wallet-line">
        {report && <OpenPage report={report} />}
        {held.hasOriginal && <Button onClick={() => void saveOriginal(held.id)}>{t('wallet.original')}</Button>}
        <Button kind="grave" onClick={() => void remove(held.id)}>{t('wallet.remove')}</Button>
      </div>
    </article>
  );
}

function Part({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return <section class="wallet-part"><h3>{title}</h3>{children}</section>;
}

/** Standards and catalogues that the badge is aligned with, in its issuer's words. */
function Alignments({ alignments }: { alignments: readonly Alignment[] }) {
  if (alignments.length === 0) return null;
  return (
    <section class="wallet-evidence">
      <h3 class="wallet-small">{t('wallet.alignments')}</h3>
      <ul>
        {alignments.slice(0, 20).map(({ name, framework = '', code = '', url }, n) => {
          const link = safeLink(url);
          const where = [framework, code].map((text) => singleLine(text, 80)).filter(Boolean).join(' · ');
          return <li key={n}>{link ? <a href={link.href} target="_blank" rel="noopener noreferrer"><bdi>{singleLine(name, 120)}</bdi></a> : <bdi>{singleLine(name, 120)}</bdi>}{where && <span class="wallet-small"> <bdi>{where}</bdi></span>}</li>;
        })}
      </ul>
    </section>
  );
}

function Evidence({ evidence }: { evidence: readonly string[] }) {
  const shown = evidence.slice(0, 20);
  if (shown.length === 0) return null;
  return (
    <section class="wallet-evidence">
      <h3 class="wallet-small">{t('wallet.evidence')}</h3>
      <ul>
        {shown.map((one, n) => {
          const link = safeLink(one);
          return <li key={n} dir="auto">{link ? <a href={link.href} target="_blank" rel="noopener noreferrer">{singleLine(link.host + link.pathname, 80)}</a> : singleLine(one, 300)}</li>;
        })}
      </ul>
    </section>
  );
}

function Collections({ full: { held } }: { full: Full }) {
  const id = useId();
  const text = useSignal(held.collections.join(', '));
  return (
    <div class="wallet-collections">
      <label for={id}>{t('wallet.collections')}</label>
      <input class="wallet-search" id={id} type="text" autocomplete="off" aria-describedby={`${id}-hint`} value={text.value}
        onInput={({ currentTarget }) => { text.value = currentTarget.value; }} onChange={() => void collect(held.id, text.peek())} />
      <p class="hint" id={`${id}-hint`}>{t('wallet.collections.hint')}</p>
    </div>
  );
}

function OpenPage({ report: { reference } }: { report: Report }) {
  const url = reference && reference.platform !== 'document' ? safeLink(reference.url) : null;
  return url && <a class="button button-plain" href={url.href} target="_blank" rel="noopener noreferrer">{t('button.open', { host: url.host })}<Icon name="outside" size={12} /></a>;
}

function originText({ held: { origin, addedAt, hasOriginal } }: Full): Text {
  const values = { when: moment(voice().language, new Date(addedAt).toISOString()), name: singleLine(origin.name, 120) };
  return rich(hasOriginal ? 'wallet.origin.file' : 'wallet.origin.page', values);
}

async function saveOriginal(id: string): Promise<void> {
  try {
    const original = await readOriginal(id);
    if (original) save(new Blob([original.bytes], { type: original.type }), original.name);
  } catch (error) {
    failed(error);
  }
}
