import { describe, it } from 'vitest';
import type { Recipe } from '../../../fixtures/signed/fixture';
import { huntAnswers, huntArchive, huntHosted, huntPng, huntSigned, huntSvg } from './around';
import { sayHowMany } from './hunt';
import { SUBJECTS } from './plan';

const GROUP = 'what stands around a badge';
const badge = (more: Partial<Recipe>): Recipe => ({ format: 'Open Badge 3.0', proof: 'eddsa-jcs-2022', home: 'did:key', status: 'none', ...more });

const HUNTS: Record<(typeof SUBJECTS)[typeof GROUP][number], () => Promise<void>> = {
  PNG: huntPng,
  SVG: huntSvg,
  'an archive': huntArchive,
  'a signed badge of 2.0': () => huntSigned('2.0'),
  'a signed badge of 1.1': () => huntSigned('1.1'),
  'a hosted badge of 2.0': () => huntHosted('2.0'),
  'a hosted badge of 1.0': () => huntHosted('1.0'),
  'its list': () => huntAnswers(badge({ status: 'bitstring list' }), 'list'),
  'its list as a token': () => huntAnswers(badge({ status: 'bitstring list as a token' }), 'list'),
  'its token status list': () => huntAnswers(badge({ proof: 'ES256', home: 'did:jwk', status: 'token status list' }), 'list'),
  'its issuer’s document': () => huntAnswers(badge({ home: 'https document' }), 'document'),
  'its issuer’s did:web document': () => huntAnswers(badge({ home: 'did:web' }), 'document'),
};

describe(sayHowMany(GROUP), () => {
  it.each(SUBJECTS[GROUP])('%s', (subject) => HUNTS[subject](), 3_600_000);
});
