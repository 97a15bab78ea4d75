import { App } from '../../components/App';
import { boot } from '../../components/boot';
import { openHalf } from '../../components/state/half';
import { followPage } from '../../components/state/page';
import { followTab } from '../../components/state/tab';

void boot({
  ready: followTab, after: followPage, title: () => 'Proofmark',
  content() {
    openHalf();
    return <App popup={false} />;
  },
});
