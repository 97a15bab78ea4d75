import type { Marks, OpenPanel, Saw, Stop } from '../messages';
import { ATTEMPTS } from './limits';

/** The page script's two sentences to the background, and its one answer. */

/** What a page script uses of `browser.runtime`. */
export interface Runtime {
  /** Gone once the extension was updated or removed under a page. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: (message: unknown, sender: { id?: string }) => void): void };
}

let runtime: Partial<Runtime>;
let take: (message: unknown) => void;

/** @param onWord takes what the marks are to show, as an answer or whenever it changes; told to stop, it speaks for nobody any more */
export function connect(to: Runtime, onWord: (word: Marks | Stop) => void): void {
  runtime = to;
  take = (message) => {
    const word = message as Marks | Stop | null | undefined;
    if (word?.type === 'stop') runtime = {};
    if (word) onWord(word);
  };
  to.onMessage.addListener((message, sender) => sender.id === to.id && take(message));
}

/** Whether the extension still stands behind this script. */
export const isAlive = (): boolean => !!runtime.id;

/** Says something. Never throws: without an answer there are no marks, and the popup says what is known. */
export async function send(message: Saw | OpenPanel): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS && runtime.id; attempt++) {
    try {
      return take(await runtime.sendMessage!(message));
    } catch {
      // asleep, starting, or gone: the loop asks again or ends
    }
  }
}
