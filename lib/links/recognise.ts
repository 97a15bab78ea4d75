import { PLATFORMS } from '../platforms/registry';
import type { Recognition } from '../words';
import { recogniseWith } from './recognise-with';

/**
 * What a raw URL points at, by all the platforms that are built in. Never throws.
 *
 * @param raw an address as it stands in a page or as a person typed it
 */
export function recognise(raw: string): Recognition {
  return recogniseWith(PLATFORMS, raw);
}
