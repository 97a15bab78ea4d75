import { App } from '../../components/App';
import { boot } from '../../components/boot';
import { followPage } from '../../components/state/page';
import { followTab } from '../../components/state/tab';

void boot({ ready: followTab, after: followPage, title: () => 'Proofmark', content: () => <App popup={false} /> });
