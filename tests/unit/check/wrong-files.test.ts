import { beforeAll, describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { asset } from '../../../lib/assets';
import { learnFound } from '../../../lib/check/document';
import { checkSigned } from '../../../lib/check/signed';
import { NOTHING_SAID, report } from '../../../lib/check/report';
import { main } from '../../../lib/cli/check';
import type { Env } from '../../../lib/env';
import { open } from '../../../lib/formats/sniff';
import { loadVoice, plain } from '../../../lib/i18n';
import { sentence } from '../../../lib/i18n/say';
import { recognise } from '../../../lib/links/recognise';
import type { Report } from '../../../lib/words';
import { wrongFiles, type WrongFile } from '../../fixtures/wrong-files';

const NOW = Date.parse('2026-04-15T12:00:00Z');
const env = { ask: () => Promise.reject(new Error('nobody is asked')), asset, now: () => NOW, signed: async () => checkSigned } satisfies Env;

let files: WrongFile[];
beforeAll(async () => {
  files = await wrongFiles();
});

async function reports(bytes: Uint8Array, name: string): Promise<Report[]> {
  const made: Report[] = [];
  for (const found of await open(bytes, name)) made.push(await report(await learnFound(found, env, recognise), NOTHING_SAID, NOW));
  return made;
}

/** Of an archive, the file in it. */
const shown = (name: string) => (name === 'bomb.zip' ? 'bomb.zip › bomb.json' : name);
const short = ({ verdict, because }: Report) => `${verdict} ${because.code}`;

it('each wrong file has its one code, its one verdict, and asks nobody', async () => {
  for (const { name, bytes, code, verdict } of files) {
    const made = await reports(bytes, name);
    expect([name, made.map(short)]).toEqual([name, [`${verdict} ${code}`]]);
    expect(made[0]!.requests).toEqual([]);
  }
});

it('each has a sentence of its own code in every language, with every value filled in', async () => {
  for (const language of ['en', 'de', 'zh-CN', 'pt-BR'] as const) {
    const voice = await loadVoice(language);
    for (const { name, bytes, code } of files) {
      const [made] = await reports(bytes, name);
      const said = plain(sentence(voice, made!, NOW));
      expect([name, language, said.includes(plain(voice.code(code, made!.because.params)))]).toEqual([name, language, true]);
      expect(said).not.toMatch(/\{\w+\}|…$/u);
    }
  }
});

it('one that begins in the future is named as such, whatever is known of its issuer', async () => {
  const { name, bytes } = files.find((one) => one.name === 'future.json')!;
  const [made] = await reports(bytes, name);
  const trusted = await report(made!, NOTHING_SAID, NOW, { trusted: [made!.credential!.issuer.id], blocked: [] });
  expect([trusted.verdict, trusted.because.code]).toEqual(['not-yet-valid', 'dates.not-yet']);
});

describe('the rest of a batch goes on', () => {
  it('in one archive, in its order', async () => {
    const small = files.filter(({ bytes, name }) => bytes.length < 1_000_000 && !name.endsWith('.zip'));
    const archive = zipSync(Object.fromEntries(small.map(({ name, bytes }) => [name, bytes])));
    const made = await reports(archive, 'all.zip');
    expect(made.map((one) => `${one.award} ${short(one)}`)).toEqual(small.map(({ name, code, verdict }) => `all.zip › ${name} ${verdict} ${code}`));
  });
  it('on the command line: each file its report, in both outputs', async () => {
    const held = new Map(files.map(({ name, bytes }) => [name, bytes]));
    const run = async (...argv: string[]) => {
      const out: string[] = [];
      const status = await main([...argv, ...held.keys()], {
        fetch: () => Promise.reject(new TypeError('nobody is asked')), out: (text) => out.push(text), err: (text) => out.push(text), now: () => NOW, read: (path) => held.get(path) ?? null,
      });
      return { status, out: out.join('') };
    };
    const { status, out } = await run('--json');
    expect([status, (JSON.parse(out) as Report[]).map((one) => `${one.award} ${short(one)}`)]).toEqual([1, files.map(({ name, code, verdict }) => `${shown(name)} ${verdict} ${code}`)]);
    // One that has a single thing to say begins with its name, the others have it below their badge.
    const lines = (await run()).out.split('\n');
    for (const { name } of files) expect(lines.some((line) => line === `  ${shown(name)}` || line.startsWith(`${shown(name)}: `)), name).toBe(true);
  });
});
