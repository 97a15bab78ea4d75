import type { Page } from '@playwright/test';
import type { Held, Shelf } from '../../lib/wallet/words';

/** Puts badges straight into the wallet, for tests of many: from a page of the extension that has opened it. */
export async function fill(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    const opening = indexedDB.open('proofmark');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const transaction = database.transaction(['held', 'shelf'], 'readwrite');
    const at = '2026-01-01T00:00:00.000Z';
    for (let n = 0; n < count; n += 1) {
      const id = crypto.randomUUID();
      const url = `https://www.credly.com/badges/${id}`;
      const day = Date.UTC(2020, 0, 1) + n * 86_400_000;
      const issued = { text: new Date(day).toISOString(), from: day, to: day };
      const credential = {
        format: 'open-badges-2.0-hosted' as const, id: url, name: `Badge number ${n}`, description: 'What it stands for. '.repeat(20), criteria: 'Pass.', skills: [`Skill ${n % 40}`, `Skill ${n % 7}`],
        issuer: { name: `Institute ${n % 25}`, id: 'https://api.credly.com/i', domain: 'credly.com' }, holder: { name: 'Ada Example', identities: [] }, issued, evidence: [],
      };
      const facts = (['structure', 'integrity', 'key', 'issuer', 'status'] as const).map((id) => ({ id, state: 'unknown' as const, code: 'structure.not-asked' as const, at, source: 'proofmark' }));
      const learned = { award: url, reference: { platform: 'credly' as const, kind: 'award' as const, id, url }, engine: '0', at, credential, facts, requests: Array.from({ length: 4 }, () => ({ url, purpose: 'award' as const, at, status: 200 })) };
      const held: Held = { id, keys: [`award ${url}`], learned, credential, origin: { kind: 'profile', name: url }, addedAt: day, shown: true, details: { name: true, expiry: true, evidence: true, skills: true }, collections: [], hasOriginal: false };
      const row: Shelf = { id, name: credential.name, issuer: credential.issuer.name, skills: credential.skills, issued, shown: true, collections: [], addedAt: day };
      transaction.objectStore('held').put(held);
      transaction.objectStore('shelf').put(row);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('error', () => reject(transaction.error));
    });
    database.close();
  }, count);
}
