import { describe, it } from 'vitest';
import { huntToken } from './tokens';
import { sayHowMany } from './hunt';
import { SUBJECTS } from './plan';

describe(sayHowMany('tokens'), () => {
  it.each(SUBJECTS.tokens)('$format, $proof, $home, $status', huntToken, 3_600_000);
});
