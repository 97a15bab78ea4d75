import { Medal } from '../card/BadgeArt';
import { artOfHeld } from '../state/wallet';

/** A held badge's art; until it is read, or where there is none, its medal. */
export function WalletArt({ id, name }: { id: string; name: string }) {
  const data = artOfHeld(id).value;
  return data ? <img class="art" src={data} alt="" width={48} height={48} decoding="async" /> : <Medal name={name} />;
}
