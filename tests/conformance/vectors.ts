import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';

/** The public vectors lie beside the project, not in it. */
const ROOT = fileURLToPath(new URL('../../../shared/vectors/', import.meta.url));

/** A folder of public vectors; its tests are skipped, and say so, where it is not there. */
export class Vectors {
  constructor(readonly name: string) {}

  get present(): boolean {
    return existsSync(join(ROOT, this.name));
  }

  /**
   * Declares the tests of this folder. Where the vectors are not beside the project, one test stands for them: it is skipped and counted, and
   * fails where they are required (`VECTORS=required`, as in `.ci/run`).
   */
  suite(tests: () => void): void {
    describe(this.name, () => {
      if (this.present) return tests();
      it.skipIf(process.env['VECTORS'] !== 'required')('its vectors are beside the project', () => {
        throw new Error(`No vectors in ${join(ROOT, this.name)}`);
      });
    });
  }

  text(path: string): string {
    return readFileSync(join(ROOT, this.name, path), 'utf8');
  }

  bytes(path: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(readFileSync(join(ROOT, this.name, path)));
  }

  json<Kind = Record<string, unknown>>(path: string): Kind {
    return JSON.parse(this.text(path)) as Kind;
  }

  has(path: string): boolean {
    return existsSync(join(ROOT, this.name, path));
  }

  /** Every file below a folder whose path matches. */
  files(matching: RegExp, under = ''): string[] {
    const base = join(ROOT, this.name);
    const all = (folder: string): string[] => readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? all(path) : [relative(base, path)];
    });
    return this.present ? all(join(base, under)).filter((path) => matching.test(path)).sort() : [];
  }
}
