import type { PinnedContexts } from '../../lib/env';

const CITIZENSHIP = 'https://w3id.org/citizenship#';
const SCHEMA = 'https://schema.org/';

/**
 * Contexts that the vectors of W3C use and that no badge does, so they are not bundled. `examples/v2` is what its address gives; of
 * `citizenship/v4rc1` these are the terms that the vectors' own canonical forms show.
 */
export const TEST_CONTEXTS: PinnedContexts = {
  'https://www.w3.org/ns/credentials/examples/v2': [{ '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }],
  'https://w3id.org/citizenship/v4rc1': [{
    '@context': {
      '@protected': true,
      EmploymentAuthorizationDocumentCredential: `${CITIZENSHIP}EmploymentAuthorizationDocumentCredential`,
      PermanentResidentCardCredential: `${CITIZENSHIP}PermanentResidentCardCredential`,
      EmploymentAuthorizationDocument: `${CITIZENSHIP}EmploymentAuthorizationDocument`,
      EmployablePerson: `${CITIZENSHIP}EmployablePerson`,
      PermanentResidentCard: `${CITIZENSHIP}PermanentResidentCard`,
      PermanentResident: `${CITIZENSHIP}PermanentResident`,
      Person: `${SCHEMA}Person`,
      employmentAuthorizationDocument: { '@id': `${CITIZENSHIP}employmentAuthorizationDocument`, '@type': '@id' },
      permanentResidentCard: { '@id': `${CITIZENSHIP}permanentResidentCard`, '@type': '@id' },
      commuterClassification: `${CITIZENSHIP}commuterClassification`,
      birthCountry: `${CITIZENSHIP}birthCountry`,
      lprCategory: `${CITIZENSHIP}lprCategory`,
      lprNumber: `${CITIZENSHIP}lprNumber`,
      residentSince: { '@id': `${CITIZENSHIP}residentSince`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
      birthDate: { '@id': `${SCHEMA}birthDate`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
      identifier: `${SCHEMA}identifier`,
      image: { '@id': `${SCHEMA}image`, '@type': '@id' },
      ...Object.fromEntries(['givenName', 'additionalName', 'familyName', 'gender'].map((name) => [name, SCHEMA + name])),
    },
  }],
};
