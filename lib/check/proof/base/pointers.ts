import { asObject, type JsonObject } from '../../../formats/value';

/** Members that stand for themselves in every part of a document that is shown. */
const ALWAYS = ['id', 'type', '@id'] as const;

/** The steps of a JSON pointer (RFC 6901); null for what is none. */
export function stepsOf(pointer: string): string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/u.test(pointer)) return null;
  return pointer.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer that leads to a member of what another one leads to. */
export const pointerTo = (parent: string, step: string | number): string => `${parent}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** What a pointer leads to; undefined where nothing is. Never something inherited. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of stepsOf(pointer) ?? ['/']) value = memberOf(value, step);
  return value;
}

function memberOf(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/u.test(step) ? value[Number(step)] : undefined;
  const object = asObject(value);
  return object && Object.hasOwn(object, step) ? object[step] : undefined;
}

/**
 * The part of a document that pointers select (VC Data Integrity ECDSA 1.0, §3.4.13, `selectJsonLd`): what they lead to, and on the way there each object's
 * id and types. Lists keep their order and lose what is not selected.
 *
 * @returns null where a pointer leads nowhere
 */
export function selected(document: JsonObject, pointers: readonly string[]): JsonObject | null {
  const tree = new Choice();
  for (const pointer of pointers) {
    const steps = stepsIn(document, pointer);
    if (!steps) return null;
    tree.add(steps);
  }
  return { '@context': document['@context'], ...(picked(document, tree) as JsonObject) };
}

/**
 * The steps of a pointer through a document, or null where it leads nowhere. A list of one thing may be passed over: a tool that signs
 * compacts a document before it follows pointers.
 */
function stepsIn(document: unknown, pointer: string): string[] | null {
  const taken: string[] = [];
  let value = document;
  for (const step of stepsOf(pointer) ?? ['/']) {
    const over = Array.isArray(value) && value.length === 1 && memberOf(value, step) === undefined;
    if (over) taken.push('0');
    value = memberOf(over ? (value as unknown[])[0] : value, step);
    if (value === undefined) return null;
    taken.push(step);
  }
  return taken;
}

/** What is chosen below one place. */
class Choice {
  whole = false;
  readonly below = new Map<string, Choice>();

  add([step, ...rest]: readonly string[]): void {
    if (step === undefined) return void (this.whole = true);
    let one = this.below.get(step);
    if (!one) this.below.set(step, (one = new Choice()));
    one.add(rest);
  }
}

function picked(value: unknown, { whole, below }: Choice): unknown {
  if (whole) return structuredClone(value);
  if (Array.isArray(value)) return value.flatMap((one, i) => (below.has(String(i)) ? [picked(one, below.get(String(i))!)] : []));
  const object = asObject(value) ?? {};
  return Object.fromEntries(Object.entries(object).flatMap(([name, one]): [string, unknown][] => {
    if (below.has(name)) return [[name, picked(one, below.get(name)!)]];
    return ALWAYS.some((always) => always === name) ? [[name, structuredClone(one)]] : [];
  }));
}

/** The pointers that together lead to everything in a document but what some lead to. */
export function pointersWithout(document: JsonObject, hidden: readonly string[]): string[] {
  const around = (value: unknown, here: string): string[] => {
    if (hidden.includes(here)) return [];
    if (!hidden.some((one) => one.startsWith(`${here}/`))) return [here];
    const members = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(asObject(value) ?? {});
    return members.flatMap(([step, one]) => around(one, pointerTo(here, step)));
  };
  return Object.entries(document).filter(([name]) => name !== '@context' && name !== 'proof').flatMap(([name, one]) => around(one, pointerTo('', name)));
}
