import { useEffect, useState } from 'preact/hooks';
import { readOriginal } from '../../lib/store/held';
import { fileForOthers, type FileForOthers } from '../../lib/wallet/file-for-others';
import type { Held } from '../../lib/wallet/words';
import type { Report } from '../../lib/words';
import { loadEngine } from './engine';
import { fileKind } from './file-kind';
import { reportOf } from './judge';

/** The file of a held badge as others may have it; null while it is made, and for one that came as no file. */
export function useFileForOthers(held: Held): FileForOthers | null {
  const [file, setFile] = useState<FileForOthers | null>(null);
  const { id, hasOriginal, details } = held;
  useEffect(() => {
    setFile(null);
    if (!hasOriginal) return;
    let gone = false;
    const make = async () => {
      const original = await readOriginal(id);
      const made = original && (await fileForOthers(held, original, async (...given) => (await loadEngine()).disclosed(...given)));
      if (!made || gone) return;
      setFile(made);
      fileKind.value = { id, kind: made.kind };
    };
    // Where it cannot be read or made, none is offered, and it says so.
    void make().catch(() => { if (!gone) setFile({ kind: 'failed' }); });
    return () => { gone = true; };
  }, [id, hasOriginal, JSON.stringify(details)]);
  return file;
}

/** What a check of such a file comes to, as whoever gets it would see it. Asks its issuer, as every check does. */
export async function checkFile({ name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> }): Promise<Report | null> {
  const engine = await loadEngine();
  const [found] = await engine.open(bytes, name);
  return found ? reportOf(engine, await engine.learnFound(found, engine.envUntil(new AbortController().signal), engine.recognise)) : null;
}
