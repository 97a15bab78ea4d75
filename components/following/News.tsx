import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { singleLine } from '../../lib/i18n/clean';
import { soon, writtenDay } from '../../lib/i18n/dates';
import { sentence as sentenceOf } from '../../lib/i18n/say';
import { join, type Text } from '../../lib/i18n/text';
import { mayHold } from '../../lib/wallet/may-hold';
import type { Notice, Offer } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import { BadgeArt } from '../card/BadgeArt';
import { Button } from '../Button';
import { Rich } from '../Rich';
import { rich, t, voice } from '../state/voice';
import { opened } from '../state/wallet';
import { VerdictLine } from '../card/VerdictLine';
import { accept, acceptAll, followFollowing, ignore, nameOf, notices, offerReport, putAwayNotice, waiting } from './state';
import { useParts } from './parts';
import './News.css';

/** More offers than these are shown as far as one asks. */
const FIRST = 5;

/** What waits for the holder: new badges for a yes or no, and what is to be said of those that are held. */
export function News() {
  const parts = useParts();
  const all = useSignal(false);
  useEffect(followFollowing, []);
  const offers = waiting.value;
  return (
    <>
      {notices.value.length > 0 && (
        <section class="news" aria-label={t('news.notices')} data-news="notices">
          <h2 class="news-title">{t('news.notices')}</h2>
          <ul class="news-list">{notices.value.map((one) => <Said key={one.id} notice={one} />)}</ul>
        </section>
      )}
      {offers.length > 0 && (
        <section class="news" aria-label={voice().t('news.offers', { count: offers.length })} data-news="offers">
          <h2 class="news-title">{voice().t('news.offers', { count: offers.length })}</h2>
          <p class="news-text">{t('news.offers.text')}</p>
          <ul class="news-list">{offers.slice(0, all.value ? Infinity : FIRST).map((one) => <One key={one.id} offer={one} onAdd={() => parts && void accept(one, parts)} />)}</ul>
          <div class="wallet-line">
            {offers.length > 1 && <Button onClick={() => parts && void acceptAll(parts)}>{t('news.add-all')}</Button>}
            {!all.value && offers.length > FIRST && <Button onClick={() => { all.value = true; }}>{t('wallet.more')}</Button>}
          </div>
        </section>
      )}
    </>
  );
}

function One({ offer, onAdd }: { offer: Offer; onAdd: () => void }) {
  const report = useSignal<Report | null>(null);
  const { credential } = offer.learned;
  useEffect(() => {
    const judge = async () => { report.value = await offerReport(offer); };
    if (credential) void judge().catch(() => {});
  }, [offer]);
  const name = singleLine(nameOf(offer), 120);
  // It may have been found before what disproves it: it stays, says why, and can only be put away.
  const cannot = report.value !== null && !mayHold(report.value);
  return (
    <li class="news-one" data-offer={offer.id} data-verdict={report.value?.verdict}>
      <BadgeArt url={credential?.image} name={name} />
      <div class="wallet-words">
        <p class="news-name"><bdi>{name}</bdi></p>
        {credential && <p class="wallet-small"><bdi>{singleLine(credential.issuer.name, 80)}</bdi></p>}
        {credential ? report.value && <VerdictLine report={report.value} /> : <p class="wallet-small">{t('news.unread')}</p>}
        {cannot && <p class="wallet-small"><Rich text={join([rich('news.cannot'), sentenceOf(voice(), report.value!, Date.now())], t('separator.sentence'))} /></p>}
        <p class="wallet-small">{t('news.from', { host: new URL(offer.from).hostname })}</p>
        <div class="wallet-line">
          {!cannot && <Button kind="first" label={t('news.add.named', { name })} onClick={onAdd}>{t('news.add')}</Button>}
          <Button label={t('news.ignore.named', { name })} onClick={() => void ignore(offer)}>{t('news.ignore')}</Button>
        </div>
      </div>
    </li>
  );
}

function Said({ notice }: { notice: Notice }) {
  const name = singleLine(notice.name, 120);
  return (
    <li class="news-said" data-notice={notice.kind}>
      <p><Rich text={join([sentence(notice, name), ...(notice.unasked ? [rich('news.unasked')] : [])], t('separator.sentence'))} /></p>
      <div class="wallet-line">
        <Button label={t('news.details.named', { name })} onClick={() => { opened.value = notice.held; }}>{t('news.details')}</Button>
        <Button label={t('news.done.named', { name })} onClick={() => void putAwayNotice(notice)}>{t('news.done')}</Button>
      </div>
    </li>
  );
}

function sentence({ kind, expires }: Notice, name: string): Text {
  const { language } = voice();
  if (kind === 'expires') return rich('news.expires', { name, when: expires ? (soon(language, expires, Date.now()) ?? writtenDay(language, expires)) : '' });
  if (kind === 'expired') return rich('news.expired', { name, date: expires ? writtenDay(language, expires) : '' });
  return rich(`news.${kind}`, { name });
}
