import { singleLine } from '../../lib/i18n/clean';
import { artOf } from '../state/art';
import './BadgeArt.css';

/** How many colours a drawn medal can have. */
const COLOURS = 5;

/** A badge's art, kept as data; until there is some, or when there is none, a medal with its first letter. */
export function BadgeArt({ url, name }: { url?: string; name: string }) {
  const data = url ? artOf(url).value : null;
  return data ? <img class="art" src={data} alt="" width={48} height={48} decoding="async" /> : <Medal name={name} />;
}

/** What stands where there is no art: a medal with the name's first letter. */
export function Medal({ name }: { name: string }) {
  return (
    <svg class={`art medal medal-${colourOf(name)}`} width={48} height={48} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path class="medal-face" d="M24 2.5 42.6 13.2v21.6L24 45.5 5.4 34.8V13.2z" />
      <path class="medal-ring" d="M24 7.4 38.3 15.7v16.6L24 40.6 9.7 32.3V15.7z" />
      <text class="medal-letter" x="24" y="30" text-anchor="middle">{firstLetter(name)}</text>
    </svg>
  );
}

/** The first letter or digit that has a shape; none for a name of signs alone. */
function firstLetter(name: string): string {
  return /[\p{L}\p{N}]/u.exec(singleLine(name))?.[0].toLocaleUpperCase() ?? '';
}

/** The same name has the same colour, everywhere. */
function colourOf(name: string): number {
  let sum = 0;
  for (let i = 0; i < Math.min(name.length, 64); i++) sum = (sum * 31 + name.charCodeAt(i)) >>> 0;
  return sum % COLOURS;
}
