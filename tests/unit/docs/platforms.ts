import { PLATFORMS } from '../../../lib/platforms/registry';

const TIERS = { api: 'asked by itself', page: 'from its page', open: 'its own check is offered' } as const;

/** The table of platforms as it stands in the README. What they have in common is said once, above it. */
export function platformTable(): string {
  const rows = PLATFORMS.map(({ name, tier, row, asks }) => {
    const checked = tier === 'open' ? row.checked.replace(/^.*?own check\. /u, '') : row.checked;
    const cells = [name || 'Open Badges on any other host', row.detected.map(detected).join(', '), tier === 'api' && asks.length === 0 ? 'asked on your click' : TIERS[tier], checked, row.private, row.withdrawn];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| platform | detected | asked | how it is checked, or why not | a private one | a withdrawn one |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

/** An address as one, with the words behind it; what is no address as it stands. */
function detected(text: string): string {
  const [, address, more = ''] = /^(\S*[./]\S*)( \(.*\)| with .*)?$/u.exec(text) ?? [];
  return address ? `\`${address}\`${more}` : text.replaceAll('<', '&lt;');
}
