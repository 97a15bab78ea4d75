import { useEffect, useId, useMemo } from 'preact/hooks';
import { LONGEST_WORDS } from '../../lib/jobs/boards';
import { searchWords } from '../../lib/jobs/search-words';
import type { Credential } from '../../lib/words';
import { Fold } from '../Fold';
import { Select } from '../Select';
import { change, settings } from '../state/settings';
import { createAsking } from './asking';
import { Boards } from './Boards';
import { choices } from './country';
import { followKeys } from './keys';
import { Sources } from './Sources';
import { w } from './voice';
import './Worth.css';

/** What a badge is worth: searches on job boards, and figures of sources that are asked by a click. Until then nobody is. */
export function Worth({ credential, owner }: { credential: Credential; owner?: string }) {
  const offered = searchWords(credential, owner);
  const asking = useMemo(() => createAsking(offered[0] ?? ''), [credential.id]);
  const id = useId();
  useEffect(followKeys, []);
  // Whoever leaves does not wait for answers any more.
  useEffect(() => () => asking.forget(), [asking]);
  const words = asking.words.value;
  return (
    <div class="worth">
      <p class="hint">{w('lead')}</p>
      <label class="worth-label" for={id}>{w('words')}</label>
      <input class="field" id={id} type="text" maxLength={LONGEST_WORDS} autocomplete="off" aria-describedby={`${id}-hint`} value={words} onInput={({ currentTarget }) => asking.setWords(currentTarget.value)} />
      <p class="hint" id={`${id}-hint`}>{w('words.hint')}</p>
      {offered.length > 1 && (
        <div class="worth-offered" role="group" aria-label={w('words.offered')}>
          {offered.map((one) => <button key={one} type="button" class="worth-word" aria-pressed={one === words} onClick={() => asking.setWords(one)}><bdi>{one}</bdi></button>)}
        </div>
      )}
      <Select label={w('country')} value={settings.value.jobCountry} options={choices()} onSelect={(jobCountry) => { asking.forget(); void change({ jobCountry }); }} />
      <Boards asking={asking} />
      <Fold summary={w('figures')}>{() => <Sources asking={asking} />}</Fold>
    </div>
  );
}
