import { Attachments } from './Attachments';
import { Button } from './Button';
import { CheckFilesLink } from './CheckFilesLink';
import { Icon } from './Icon';
import { LiveRegion } from './LiveRegion';
import { Logo } from './Logo';
import { PageList } from './PageList';
import { Settings } from './options/Settings';
import { choose, half } from './state/half';
import { news } from './state/news';
import { hasPanel, openPanel } from './state/panel';
import { t } from './state/voice';
import { Tabs } from './Tabs';
import { Wallet } from './wallet/Wallet';
import './App.css';

/** The popup and the panel: what is on this page, the holder's own badges, and the settings. In a popup, the panel can be opened beside the page. */
export function App({ popup }: { popup: boolean }) {
  const toPanel = () => {
    const opened = openPanel();
    void opened.then(() => window.close(), () => undefined);
  };
  return (
    <div class="app">
      <header class="head">
        <div class="head-line">
          <Logo />
          <h1 class="head-name">Proofmark</h1>
          {popup && hasPanel() && <Button label={t('panel.open.long')} onClick={toPanel}><Icon name="panel" />{t('panel.open')}</Button>}
        </div>
      </header>
      <Tabs label={t('tab.label')} first={half.value} onSelect={choose} tabs={[
        { id: 'page', label: t('tab.page'), content: () => <><PageList popup={popup} /><Attachments /><CheckFilesLink /></> },
        { id: 'mine', label: news.value > 0 ? t('tab.mine.news', { count: news.value }) : t('tab.mine'), content: () => <Wallet /> },
        { id: 'settings', label: t('tab.settings'), content: () => <Settings /> },
      ]} />
      <LiveRegion />
    </div>
  );
}
