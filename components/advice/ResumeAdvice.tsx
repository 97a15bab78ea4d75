import { computed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { adviseOn } from '../../lib/wallet/advice';
import { readWallet, wallet } from '../state/advice';
import { rows, type DocumentProgress } from '../state/rows';
import { settings } from '../state/settings';
import { t } from '../state/voice';
import { AdviceList } from './AdviceList';

/** What is to be mended in the holder's own résumé: the badges that were found in it, beside those that the holder has. */
export function ResumeAdvice({ of, summary }: { of: string; summary: NonNullable<DocumentProgress['summary']> }) {
  useEffect(() => { void readWallet(); }, []);
  const advised = useMemo(() => computed(() => {
    const found = rows.value.flatMap(({ of: document, item: { title, report }, said }) => (document === of && report ? [{ title, report, ...(said?.names.name !== undefined && { pageName: said.names.name }) }] : []));
    return wallet.value && adviseOn({ badges: found, wrapped: summary.wrapped, unlinked: [], lines: [] }, wallet.value, settings.value.walletShown, Date.now());
  }), [of, summary]).value;
  return (
    <section aria-label={t('profile.resume.title')}>
      <h4 class="wallet-title">{t('profile.resume.title')}</h4>
      {advised && <AdviceList advised={advised} where="resume" />}
    </section>
  );
}
