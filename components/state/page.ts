import { followArt } from './art';
import { forgetOutcomeOnTurn } from './checking';
import { followPlaces } from './places';

/** What the popup and the panel need beyond their list: it comes after the first paint. */
export function followPage(): void {
  followArt();
  forgetOutcomeOnTurn();
  void followPlaces();
}
