import { followArt } from './art';
import { host } from './tab';
import { addFrom } from './wallet-add';
import { forgetOutcomeOnTurn } from './checking';
import { followNews } from './news';
import { followPlaces } from './places';

/** What the popup and the panel need beyond their list: it comes after the first paint. */
export function followPage(): void {
  followArt();
  addFrom(() => ({ origin: { kind: 'page', name: host.peek() } }));
  forgetOutcomeOnTurn();
  void followNews();
  void followPlaces();
}
