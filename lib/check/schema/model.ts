/**
 * The data model of Open Badges 3.0 (1EdTech, "Open Badges Specification 3.0", §B), class by class: each property with what it holds. `!`
 * it must be there; `*` there may be several, and then one alone counts as a list of one, as in JSON-LD. A class of the same name, or one of
 * the kinds of value in `schema.ts`.
 */
export type Model = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SECURED = { proof: 'Proof*', credentialSchema: 'CredentialSchema*', credentialStatus: 'CredentialStatus*', refreshService: 'RefreshService', termsOfUse: 'TermsOfUse*' };
const DATED = { issuer: 'uri|Profile!', awardedDate: 'moment', validFrom: 'moment', validUntil: 'moment', issuanceDate: 'moment', expirationDate: 'moment' };
const ENDORSED = { endorsement: 'EndorsementCredential*', endorsementJwt: 'token*' };

export const MODEL: Model = {
  AchievementCredential: {
    id: 'uri!', type: 'type*!', name: 'text', description: 'text', image: 'Image', credentialSubject: 'AchievementSubject!', evidence: 'Evidence*', ...DATED, ...SECURED, ...ENDORSED,
  },
  EndorsementCredential: { id: 'uri!', type: 'type*!', name: 'text!', description: 'text', credentialSubject: 'EndorsementSubject!', ...DATED, ...SECURED },
  EndorsementSubject: { id: 'uri!', type: 'own*!', endorsementComment: 'text' },
  AchievementSubject: {
    id: 'uri', type: 'own*!', activityEndDate: 'moment', activityStartDate: 'moment', creditsEarned: 'number', achievement: 'Achievement!', identifier: 'IdentityObject*', image: 'Image',
    licenseNumber: 'text', narrative: 'text', result: 'Result*', role: 'text', source: 'Profile', term: 'text',
  },
  Achievement: {
    id: 'uri!', type: 'own*!', alignment: 'Alignment*', achievementType: 'achievementType', creator: 'Profile', creditsAvailable: 'number', criteria: 'Criteria!', description: 'text!', ...ENDORSED,
    fieldOfStudy: 'text', humanCode: 'text', image: 'Image', inLanguage: 'language', name: 'text!', otherIdentifier: 'IdentifierEntry*', related: 'Related*', resultDescription: 'ResultDescription*',
    specialization: 'text', tag: 'text*', version: 'text',
  },
  Address: {
    type: 'own*!', addressCountry: 'text', addressCountryCode: 'country', addressRegion: 'text', addressLocality: 'text', streetAddress: 'text', postOfficeBoxNumber: 'text', postalCode: 'text', geo: 'GeoCoordinates',
  },
  Alignment: { type: 'own*!', targetCode: 'text', targetDescription: 'text', targetName: 'text!', targetFramework: 'text', targetType: 'targetType', targetUrl: 'uri!' },
  Criteria: { id: 'uri', narrative: 'text' },
  Evidence: { id: 'uri', type: 'own*!', narrative: 'text', name: 'text', description: 'text', genre: 'text', audience: 'text' },
  GeoCoordinates: { type: 'own!', latitude: 'number!', longitude: 'number!' },
  IdentifierEntry: { type: 'own!', identifier: 'text!', identifierType: 'identifierType!' },
  IdentityObject: { type: 'own!', hashed: 'boolean!', identityHash: 'text!', identityType: 'identifierType!', salt: 'text' },
  Image: { id: 'uri!', type: 'own!', caption: 'text' },
  Profile: {
    id: 'uri!', type: 'own*!', name: 'text', url: 'uri', phone: 'text', description: 'text', ...ENDORSED, image: 'Image', email: 'text', address: 'Address', otherIdentifier: 'IdentifierEntry*', official: 'text',
    parentOrg: 'Profile', familyName: 'text', givenName: 'text', additionalName: 'text', patronymicName: 'text', honorificPrefix: 'text', honorificSuffix: 'text', familyNamePrefix: 'text', dateOfBirth: 'day',
  },
  Related: { id: 'uri!', type: 'own*!', inLanguage: 'language', version: 'text' },
  Result: { type: 'own*!', achievedLevel: 'uri', alignment: 'Alignment*', resultDescription: 'uri', status: 'status', value: 'text' },
  ResultDescription: {
    id: 'uri!', type: 'own*!', alignment: 'Alignment*', allowedValue: 'text*', name: 'text!', requiredLevel: 'uri', requiredValue: 'text', resultType: 'resultType!', rubricCriterionLevel: 'RubricCriterionLevel*',
    valueMax: 'text', valueMin: 'text',
  },
  RubricCriterionLevel: { id: 'uri!', type: 'own*!', alignment: 'Alignment*', description: 'text', level: 'text', name: 'text!', points: 'text' },
  // Of these the standard says little, since each kind has rules of its own.
  Proof: { type: 'text!', created: 'moment', cryptosuite: 'text', challenge: 'text', domain: 'text', nonce: 'text', proofPurpose: 'text', proofValue: 'text', verificationMethod: 'uri' },
  CredentialSchema: { id: 'uri!', type: 'text!' },
  CredentialStatus: { id: 'uri', type: 'text!' },
  RefreshService: { id: 'uri!', type: 'text!' },
  TermsOfUse: { id: 'uri', type: 'text*!' },
};

/** Values that a property may have by name; others of the issuer's own begin with `ext:` where `open`. */
export const NAMED: Readonly<Record<string, { open: boolean; names: readonly string[] }>> = {
  achievementType: {
    open: true,
    names: [
      'Achievement', 'ApprenticeshipCertificate', 'Assessment', 'Assignment', 'AssociateDegree', 'Award', 'Badge', 'BachelorDegree', 'Certificate', 'CertificateOfCompletion', 'Certification', 'CommunityService',
      'Competency', 'Course', 'CoCurricular', 'Degree', 'Diploma', 'DoctoralDegree', 'Fieldwork', 'GeneralEducationDevelopment', 'JourneymanCertificate', 'LearningProgram', 'License', 'Membership', 'MasterCertificate',
      'MasterDegree', 'MicroCredential', 'ProfessionalDoctorate', 'QualityAssuranceCredential', 'ResearchDoctorate', 'SecondarySchoolDiploma',
    ],
  },
  identifierType: {
    open: true,
    names: [
      'name', 'sourcedId', 'systemId', 'productId', 'userName', 'accountId', 'emailAddress', 'nationalIdentityNumber', 'isbn', 'issn', 'lisSourcedId', 'oneRosterSourcedId', 'sisSourcedId', 'ltiContextId',
      'ltiDeploymentId', 'ltiToolId', 'ltiPlatformId', 'ltiUserId', 'identifier',
    ],
  },
  resultType: {
    open: true,
    names: ['GradePointAverage', 'LetterGrade', 'Percent', 'PerformanceLevel', 'PredictedScore', 'RawScore', 'Result', 'RubricCriterion', 'RubricCriterionLevel', 'RubricScore', 'ScaledScore', 'Status'],
  },
  status: { open: false, names: ['Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Provisional', 'Withdrew'] },
  targetType: {
    open: true, names: ['ceasn:Competency', 'ceterms:Credential', 'CFItem', 'CFRubric', 'CFRubricCriterion', 'CFRubricCriterionLevel', 'CTDL'],
  },
};
