import { describe, it } from 'vitest';
import { huntDocument } from './documents';
import { sayHowMany } from './hunt';
import { SUBJECTS } from './plan';

describe(sayHowMany('linked data'), () => {
  it.each(SUBJECTS['linked data'])('$format, $proof, $home, $status', huntDocument, 3_600_000);
});
