import { signal } from '@preact/signals';
import { DEFAULTS, readSettings, watchSettings, writeSettings, type Settings } from '../../lib/store/settings';

/** The user's settings as they are now. */
export const settings = signal<Settings>(DEFAULTS);

/** Reads the settings and follows them, whichever page changes them. */
export async function followSettings(): Promise<void> {
  watchSettings((changed) => {
    settings.value = changed;
  });
  settings.value = await readSettings();
}

/** Changes settings; they are shown at once and kept. */
export async function change(patch: Partial<Settings>): Promise<void> {
  settings.value = { ...settings.peek(), ...patch };
  await writeSettings(patch);
}
