import type { TabView } from '../lib/session/view';
import { settings } from './state/settings';
import { t, voice } from './state/voice';
import './PageFoot.css';

/** Whom we ask, how long it is kept, and whether the page was changed: only what is true here and now. */
export function PageFoot({ view }: { view: TabView }) {
  const days = settings.value.keepDays;
  const said = [
    t('foot.asked'),
    days > 0 ? voice().t('foot.kept', { count: days }) : t('foot.not-kept'),
    ...(view.marks === 'off' ? [t('foot.unchanged')] : []),
  ];
  return <footer class="foot">{said.join(t('separator.sentence'))}</footer>;
}
