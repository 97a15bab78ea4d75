import { pieces, type Block } from '../../lib/i18n/help/inline';
import { Icon } from '../Icon';

/** Paragraphs and lists of an answer. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, n) => (typeof block === 'string' ? <p key={n}><Words text={block} /></p> : (
        <ul key={n} class="answer-list">{block.map((line) => <li key={line}><Words text={line} /></li>)}</ul>
      )))}
    </>
  );
}

/** Words with their links. What leads outside opens in a tab of its own and is told nothing of where one came from. */
export function Words({ text }: { text: string }) {
  return (
    <>
      {pieces(text).map((piece, n) => (typeof piece === 'string' ? piece : piece.isOutside
        ? <a key={n} href={piece.href} target="_blank" rel="noopener noreferrer">{piece.label}<Icon name="outside" size={12} /></a>
        : <a key={n} href={piece.href}>{piece.label}</a>))}
    </>
  );
}
