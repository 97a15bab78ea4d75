import { singleLine } from '../../lib/i18n/clean';
import { isUnfinished, progressOf } from '../../lib/wallet/progress';
import type { Refused } from '../../lib/wallet/words';
import { Button } from '../Button';
import { Flag } from '../Flag';
import { Fold } from '../Fold';
import { Rich } from '../Rich';
import { FollowThis } from './WalletFollowing';
import { goOnByClick, imports, pause, putAway, type Shown } from '../state/wallet-imports';
import { rich, t, voice } from '../state/voice';
import './WalletImports.css';

/** What is being brought in: how far it is, what came of it, what could not be read and why. */
export function WalletImports() {
  return <>{imports.value.map((one) => <One key={one.now.id} one={one} />)}</>;
}

/** More than these are folded away. */
const UNFOLDED = 2;
/** More than these are counted, not named. */
const NAMED = 50;

function One({ one }: { one: Shown }) {
  const { now, running, holds } = one;
  const { done, total } = holds === undefined ? progressOf(now) : { done: (now.restored ?? 0) + now.known, total: holds };
  const unfinished = isUnfinished(now);
  const text = t('wallet.import.progress', { done, total });
  const again = now.refused.some(({ again }) => again);
  return (
    <section class="wallet-import" aria-label={t('wallet.import.from', { name: singleLine(now.name, 80) })} data-import={running ? 'running' : unfinished ? 'paused' : 'done'}>
      <p class="wallet-import-name"><Rich text={rich('wallet.import.from', { name: singleLine(now.name, 80) })} /></p>
      {(running || unfinished) && total > 0 && <><progress class="progress" max={total} value={done} aria-label={text} /><p class="wallet-import-words">{text}</p></>}
      <p class="wallet-import-words">{outcome(one).join(t('separator.sentence'))}</p>
      {one.problem && <Flag hue="quiet"><p>{problemText(one)}</p></Flag>}
      {one.backpack && <Flag hue="quiet"><p>{t(`backpack.problem.${one.backpack}`, { host: now.name })}</p></Flag>}
      {now.refused.length > 0 && (
        now.refused.length <= UNFOLDED ? <RefusedList refused={now.refused} /> : (
          <Fold summary={voice().t('wallet.import.refused', { count: now.refused.length })}>{() => <RefusedList refused={now.refused} />}</Fold>
        )
      )}
      <div class="wallet-line">
        {running && holds === undefined && <Button onClick={() => pause(now.id)}>{t('wallet.import.stop')}</Button>}
        {!running && (unfinished || again) && <Button kind="first" onClick={() => void goOnByClick(one)}>{t(unfinished ? 'wallet.import.go-on' : 'wallet.again')}</Button>}
        {!running && !unfinished && now.kind === 'profile' && <FollowThis address={now.name} />}
        {!running && <Button onClick={() => void putAway(now.id)}>{t('wallet.import.close')}</Button>}
      </div>
    </section>
  );
}

function RefusedList({ refused }: { refused: readonly Refused[] }) {
  return (
    <ul class="wallet-refused">
      {refused.slice(0, NAMED).map((one, n) => <li key={n}><bdi>{singleLine(one.name, 100)}</bdi>{t('separator.label')}<Rich text={voice().code(one.code, one.params)} /></li>)}
    </ul>
  );
}

function outcome({ now, running, problem, backpack }: Shown): string[] {
  const { added, known, checked, restored = 0, leftOut, refused } = now;
  const unfinished = isUnfinished(now);
  return [
    ...(restored > 0 ? [voice().t('wallet.import.restored', { count: restored })] : []),
    ...(added > 0 ? [voice().t('wallet.import.added', { count: added })] : []),
    ...(known > 0 ? [voice().t('wallet.import.known', { count: known })] : []),
    ...(checked > 0 ? [voice().t('wallet.import.checked', { count: checked })] : []),
    ...(leftOut > 0 ? [voice().t('wallet.import.left-out', { count: leftOut })] : []),
    ...(!running && unfinished && !problem && !backpack ? [t('wallet.import.paused')] : []),
    ...(!running && !unfinished && added + known + checked + restored + refused.length === 0 ? [t('wallet.import.nothing')] : []),
  ];
}

/** Why it paused; a profile that cannot be found is mostly one that is not public. */
function problemText({ now, problem }: Shown) {
  if (!problem) return null;
  if (now.listing?.page === 1 && problem.code === 'structure.not-found') return t('wallet.import.private', { host: new URL(now.listing.of.url).hostname });
  return <Rich text={voice().code(problem.code, problem.params)} />;
}
