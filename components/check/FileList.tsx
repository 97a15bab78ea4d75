import { AsFar } from '../card/AsFar';
import { FileCard } from './FileCard';
import { rows } from '../state/rows';

/** As many as are looked at together, and how many more at a time: each change of a thousand cards would be paid for by all of them. */
const FIRST = 60;
const MORE = 60;

/** What was given to be checked, in its order. */
export function FileList() {
  return <AsFar all={rows.value} first={FIRST} more={MORE}>{(some) => some.map((row) => <FileCard key={row.item.key} row={row} />)}</AsFar>;
}
