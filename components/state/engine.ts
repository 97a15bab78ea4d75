/** What checks a file. The type is known from the start, the code is loaded when the first file is met. */
export type Engine = typeof import('./engine-parts');

let loading: Promise<Engine> | undefined;

/** @throws where the browser cannot load it; the next call tries again */
export function loadEngine(): Promise<Engine> {
  loading ??= import('./engine-parts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
