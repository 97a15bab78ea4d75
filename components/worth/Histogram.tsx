import type { Salaries } from '../../lib/jobs/words';
import { Fold } from '../Fold';
import { BarTable } from './BarTable';
import { money, number, w } from './voice';

/** Height of the plot and width of one band, in its own units. */
const HEIGHT = 80;
const BAND = 20;
const GAP = 2;

/** Advertisements by salary: a bar for each band, and the same as a table. */
export function Histogram({ salaries: { bands, currency } }: { salaries: Salaries }) {
  const most = Math.max(...bands.map(({ count }) => count));
  const fullest = bands.find(({ count }) => count === most);
  const name = ({ from, to }: Salaries['bands'][number]) => (to === undefined ? w('salaries.above', { from: money(from, currency) }) : w('salaries.band', { from: money(from, currency), to: money(to, currency) }));
  return (
    <>
      <svg class="worth-plot" viewBox={`0 0 ${bands.length * BAND} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={w('salaries.plot', { band: fullest ? name(fullest) : '' })}>
        {bands.map(({ from, count }, n) => {
          // Where there is an advertisement, there is a bar to be seen.
          const height = count === 0 ? 0 : Math.max(1.5, (count / most) * (HEIGHT - 2));
          return <rect key={from} class="worth-bar" x={n * BAND + GAP / 2} y={HEIGHT - height} width={BAND - GAP} height={height} />;
        })}
      </svg>
      <p class="worth-axis" aria-hidden="true"><span>{money(bands[0]?.from ?? 0, currency)}</span><span>{w('salaries.above', { from: money(bands.at(-1)?.from ?? 0, currency) })}</span></p>
      <Fold summary={w('table')}>
        {() => <BarTable label={w('salaries')} columns={[w('salaries.column'), w('count.column')]} rows={bands.map((band) => ({ name: name(band), value: band.count, said: number(band.count) }))} />}
      </Fold>
    </>
  );
}
