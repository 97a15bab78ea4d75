import type { Text } from '../lib/i18n/text';

/** A sentence, with each value from outside isolated: a right-to-left name turns nothing around it. */
export function Rich({ text }: { text: Text }) {
  return <>{text.map((part) => (typeof part === 'string' ? part : <bdi>{part.value}</bdi>))}</>;
}
