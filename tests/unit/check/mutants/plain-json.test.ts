import { describe, it } from 'vitest';
import { huntDocument } from './documents';
import { sayHowMany } from './hunt';
import { SUBJECTS } from './plan';

describe(sayHowMany('JSON as it stands, and chosen statements'), () => {
  it.each(SUBJECTS['JSON as it stands, and chosen statements'])('$format, $proof, $home, $status', huntDocument, 3_600_000);
});
