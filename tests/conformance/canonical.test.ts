import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import rdfCanonize from 'rdf-canonize';
import { expect, it } from 'vitest';
import { canonicalForm } from '../../lib/check/proof/linked-data';
import { Vectors } from './vectors';

interface Entry {
  id: string;
  type: string;
  name: string;
  action: string;
  result?: string;
  hashAlgorithm?: string;
}

const rdf = new Vectors('rdf-canon');

rdf.describe(() => {
  const { entries } = rdf.json<{ entries: Entry[] }>('manifest.jsonld');
  for (const { type, name, action, result, hashAlgorithm } of entries.filter((one) => !one.type.includes('Map'))) {
    it(name, async () => {
      const quads = rdfCanonize.NQuads.parse(rdf.text(action));
      const form = await canonicalForm(quads, hashAlgorithm === 'SHA384' ? 'SHA-384' : 'SHA-256');
      if (type.includes('Negative')) expect(form.ok).toBe(false);
      else expect(form).toEqual({ ok: true, text: rdf.text(result!) });
      rdf.agree();
    });
  }
});

const jcs = new Vectors('jcs');

jcs.describe(() => {
  for (const file of jcs.files(/\.json$/u, 'input')) {
    it(file, () => {
      const text = canonicalize(jcs.json(file))!;
      expect(text).toBe(jcs.text(file.replace('input', 'output')));
      expect(createHash('sha256').update(text).digest('hex')).toHaveLength(64);
      jcs.agree();
    });
  }
});
