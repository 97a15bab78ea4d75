import type { Marks, OpenPanel, Saw } from '../messages';

/** The page script's two sentences to the background, and its one answer. */

/** What a page script uses of `browser.runtime`. */
export interface Runtime {
  /** Gone once the extension was updated or removed under a page. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: (message: unknown, sender: { id?: string }) => void): void };
}

/** How often one message is tried: the background may be starting. */
const ATTEMPTS = 3;

let runtime: Runtime;
let take: (message: unknown) => void;

/** @param onMarks takes what the marks are to show, as an answer or whenever it changes */
export function connect(to: Runtime, onMarks: (marks: Marks) => void): void {
  runtime = to;
  take = (message) => {
    const marks = message as Marks | undefined;
    if (marks?.type === 'marks') onMarks(marks);
  };
  to.onMessage.addListener((message, sender) => sender.id === to.id && take(message));
}

/** Whether the extension still stands behind this script. */
export const isAlive = (): boolean => !!runtime.id;

/** Says something. Never throws: without an answer there are no marks, and the popup says what is known. */
export async function send(message: Saw | OpenPanel): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS && runtime.id; attempt++) {
    try {
      return take(await runtime.sendMessage(message));
    } catch {
      // asleep, starting, or gone: the loop asks again or ends
    }
  }
}
