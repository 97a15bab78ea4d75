import { describe, expect, it } from 'vitest';
import { documentAddress, plainAddress } from '../../../lib/documents/addresses';
import { askForDocument } from '../../../lib/documents/ask';
import type { Answer, Env, Request } from '../../../lib/env';

const AT = '2026-06-04T12:00:00.000Z';
const EDITOR = 'https://docs.google.com/document/d/1AbcdefghijklmnopqrstuvwxyZ-_0123456789/edit';

async function ask(raw: string, answer: Answer) {
  const asked: Request[] = [];
  const env = { ask: async (request: Request) => (asked.push(request), answer), asset: async () => ({}), now: () => Date.parse(AT) } as unknown as Env;
  const address = documentAddress(raw) ?? plainAddress(raw);
  if (!address) throw new Error('no address');
  const got = await askForDocument(address, env);
  return { asked, got, code: 'learned' in got ? got.learned.facts.find(({ id }) => id === 'structure')?.code : 'bytes' };
}
const failed = (problem: string): Answer => ({ ok: false, problem, at: AT }) as Answer;
const status = (code: number): Answer => ({ ok: true, status: code, url: '', type: '', bytes: new Uint8Array([1]), at: AT });

describe('a document that is asked for', () => {
  it('comes with the request that brought it', async () => {
    const { got, asked } = await ask('https://people.example/cv.pdf', status(200));
    expect(got).toMatchObject({ bytes: new Uint8Array([1]), requests: [{ url: 'https://people.example/cv.pdf', purpose: 'document', status: 200 }] });
    expect(asked).toEqual([{ url: 'https://people.example/cv.pdf', purpose: 'document', accept: 'document' }]);
  });

  it.each<[string, string, Answer, string]>([
    ['that needs a sign-in', 'https://people.example/cv.pdf', status(403), 'structure.login'], ['that is gone', 'https://people.example/cv.pdf', status(404), 'structure.not-found'],
    ['too large', 'https://people.example/cv.pdf', failed('too-large'), 'structure.file-too-large'], ['whose host may not be asked yet', 'https://people.example/cv.pdf', failed('no-permission'), 'structure.no-permission'],
    ['behind a link with a secret', 'https://people.example/cv.pdf?token=1', failed('refused-address'), 'structure.document-address'],
    ['that its editor keeps', EDITOR, status(401), 'structure.document-export'], ['that its editor hands over in a way that is closed', EDITOR, failed('unreachable'), 'structure.document-export'],
    ['of an editor that may not be asked yet', EDITOR, failed('no-permission'), 'structure.no-permission'], ['of an editor without a network', EDITOR, failed('offline'), 'structure.offline'],
  ])('%s: says what a person can do', async (_, raw, answer, code) => expect((await ask(raw, answer)).code).toBe(code));
});
