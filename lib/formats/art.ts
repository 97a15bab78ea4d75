import { readAnyBase64 } from './base64';
import { typeOfImage } from './image-type';
import { asHttps, asList, idOf } from './value';

/** Longest picture that stands within a badge, in UTF-16 units of its `data:` address. It is kept with the report. */
const LARGEST_WITHIN = 200_000;

/**
 * Where a badge's art is: the first https address, or the first picture that stands within the badge itself as a `data:` address in base64 and
 * is what it says it is. Such a picture is shown as an image of that address and in no other way.
 *
 * @param given addresses or image objects, the best first
 */
export function artOf(...given: readonly unknown[]): string | undefined {
  return given.map((one) => idOf(asList(one)[0])).map((id) => asHttps(id) ?? pictureWithin(id)).find((art) => art !== undefined);
}

function pictureWithin(id: string | undefined): string | undefined {
  const parts = id !== undefined && id.length <= LARGEST_WITHIN ? /^data:(image\/[a-z+]+);base64,([A-Za-z0-9+/]+={0,2})$/u.exec(id) : null;
  const bytes = parts && readAnyBase64(parts[2]!);
  return bytes && typeOfImage(bytes) === parts[1] ? id : undefined;
}
