/** One figure of the benchmark: a ratio or a count of one run, beside what it should be. */
export interface Figure {
  name: string;
  aim: string;
  value: number;
  met: boolean;
  note?: string;
}

/** A figure that should be no more than its aim. */
export function atMost(name: string, aim: number, value: number, note?: string): Figure {
  return { name, aim: `≤ ${Number(aim.toFixed(2))}`, value, met: value <= aim, note };
}

/** A figure that should be no less than its aim. */
export function atLeast(name: string, aim: number, value: number, note?: string): Figure {
  return { name, aim: `≥ ${Number(aim.toFixed(2))}`, value, met: value >= aim, note };
}

/** A figure that should be exactly its aim. */
export function exactly(name: string, aim: number, value: number, note?: string): Figure {
  return { name, aim: `= ${aim}`, value, met: value === aim, note };
}

/** One line of the printed table. */
export function line({ name, aim, value, met, note }: Figure): string {
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(2);
  return `${met ? '  met' : ' MISS'}  ${name.padEnd(52)} ${shown.padStart(7)}  (${aim})${note ? `  ${note}` : ''}`;
}
