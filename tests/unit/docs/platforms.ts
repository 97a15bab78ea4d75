import { PLATFORMS } from '../../../lib/platforms/registry';
import { folded, table } from './markdown';

const ASKED = { api: 'asked by itself', page: 'from its page' } as const;

/** The tables of platforms as they stand in the README: those that are asked or read, and those whose own check is offered. */
export function platformTables(): string {
  const named = PLATFORMS.map(({ name, ...rest }) => ({ name: name || 'Open Badges on any other host', ...rest }));
  const asked = named.flatMap(({ name, tier, row, asks }) =>
    tier === 'open' ? [] : [[name, seen(row.detected), tier === 'api' && asks.length === 0 ? 'asked on your click' : ASKED[tier], row.checked, row.private, row.withdrawn]]);
  const offered = named.flatMap(({ name, tier, row }) => (tier === 'open' ? [[name, seen(row.detected), row.checked.replace(/^.*?own check\. /u, '')]] : []));
  return [
    `**${asked.length} kinds of platforms are asked or read; of ${offered.length} more the badge is recognised, and their own check is offered.**`,
    folded('Asked or read', table(['platform', 'detected', 'asked', 'how it is checked', 'a private one', 'a withdrawn one'], asked.map(cells))),
    folded('Their own check is offered, which alone tells whether one is private or was withdrawn', table(['platform', 'detected', 'why it is not asked'], offered.map(cells))),
  ].join('\n\n');
}

const cells = (row: readonly string[]): string[] => row.map((cell) => cell.replaceAll('|', '\\|'));

const seen = (addresses: readonly string[]): string => addresses.map(detected).join(', ');

/** An address as one, with the words behind it; what is no address as it stands. */
function detected(text: string): string {
  const [, address, more = ''] = /^(\S*[./]\S*)( \(.*\)| with .*)?$/u.exec(text) ?? [];
  return address ? `\`${address}\`${more}` : text.replaceAll('<', '&lt;');
}
