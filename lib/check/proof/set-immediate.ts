/**
 * Stands for the package `setimmediate`, which `rdf-canonize` requires in browsers and which holds a `new Function`. Its one use there is to
 * give other work a turn in long canonical forms. The package is read for its effect alone: it puts a global function in place.
 */
type Work = () => void;

const waiting: Work[] = [];
const channel = new MessageChannel();
channel.port1.addEventListener('message', () => waiting.shift()?.());
channel.port1.start();

/** Does the work after what else is waiting. */
export function setImmediate(work: Work): void {
  waiting.push(work);
  channel.port2.postMessage(null);
}

const place = globalThis as { setImmediate?: unknown };
place.setImmediate ??= setImmediate;
