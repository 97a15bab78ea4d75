import { App } from '../../components/App';
import { boot } from '../../components/boot';
import { openHalf } from '../../components/state/half';
import { followPage } from '../../components/state/page';
import { followTab, pinned } from '../../components/state/tab';

// Opened as a tab of its own it takes that tab's width.
if (pinned !== null) document.documentElement.classList.remove('popup');

void boot({
  ready: followTab, after: followPage, title: () => 'Proofmark',
  content() {
    openHalf();
    return <App popup />;
  },
});
