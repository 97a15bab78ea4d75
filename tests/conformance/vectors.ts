import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe } from 'vitest';

/** The public vectors lie beside the project, not in it. */
const ROOT = fileURLToPath(new URL('../../../shared/vectors/', import.meta.url));

/** A folder of public vectors; its tests are skipped, and say so, where it is not there. */
export class Vectors {
  private agreed = 0;
  private readonly differing: string[] = [];

  constructor(readonly name: string) {}

  get present(): boolean {
    return existsSync(join(ROOT, this.name));
  }

  /** Declares the tests of this folder, and prints its line of the table when they are done. */
  describe(tests: () => void): void {
    describe.skipIf(!this.present)(`${this.name}${this.present ? '' : ' (skipped: the vectors are not beside the project)'}`, () => {
      afterAll(() => {
        const cases = this.agreed + this.differing.length;
        console.log([`${this.name} | ${cases} cases | ${this.agreed} agree | ${this.differing.length} differ`, ...this.differing.map((one) => `  - ${one}`)].join('\n'));
      });
      if (this.present) tests();
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

  /** Counts a case that came out as the vectors expect. */
  agree(): void {
    this.agreed += 1;
  }

  /** Counts a case that is meant to come out otherwise here, and says why. */
  differ(name: string, why: string): void {
    this.differing.push(`${name}: ${why}`);
  }
}
