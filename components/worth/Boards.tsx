import { useId } from 'preact/hooks';
import { searches } from '../../lib/jobs/boards';
import { Icon } from '../Icon';
import type { Asking } from './asking';
import { country } from './country';
import { w } from './voice';

/** Job boards of the country, each a plain link with the words in it. */
export function Boards({ asking: { words } }: { asking: Asking }) {
  const id = useId();
  const found = searches(words.value, country.value);
  return (
    <div class="worth-boards">
      <h4 class="worth-label" id={id}>{w('boards')}</h4>
      {found.length === 0 ? <p class="hint">{w('boards.none')}</p> : (
        <>
          <ul class="worth-links" aria-labelledby={id}>
            {found.map(({ id, name, address }) => (
              <li key={id}><a class="worth-link" href={address} target="_blank" rel="noopener noreferrer" data-board={id} aria-label={w('boards.on', { name })}>{name}<Icon name="outside" size={12} /></a></li>
            ))}
          </ul>
          <p class="hint">{w('boards.hint')}</p>
        </>
      )}
    </div>
  );
}
