import { deflateSync, inflateSync } from 'node:zlib';
import { chunk, chunksOf } from '../../lib/formats/png-chunks';

/** Colours of a palette (PNG 3rd edition, §11.2.2), and bytes of a pixel in a picture that the browser took: red, green, blue. */
const MOST = 256;
const PIXEL = 3;

/**
 * A picture of a screen with a palette of its commonest colours, a third as large; a rarer colour becomes the nearest of them, which the eye
 * does not see on a screen that is mostly plain.
 *
 * @param picture a PNG of 8 bits for each of red, green and blue, not interlaced, as the browser takes it
 * @throws Error on any other
 */
export function reduce(picture: Uint8Array): Uint8Array {
  const read = chunksOf(picture);
  const header = read.ok ? read.chunks[0]!.data : new Uint8Array();
  if (!read.ok || header[8] !== 8 || header[9] !== 2 || header[12] !== 0) throw new Error('This is no picture as the browser takes it');
  const { width, height } = sizeOf(header);
  const packed = Buffer.concat(read.chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = unfilter(inflateSync(packed), width * PIXEL, height);
  const { colours, nearest } = palette(pixels);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = nearest.get(pixels.readUIntBE((y * width + x) * PIXEL, PIXEL))!;
  }
  const indexed = Uint8Array.from(header);
  indexed[9] = 3;
  const table = Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([picture.subarray(0, 8), chunk('IHDR', indexed), chunk('PLTE', table), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', new Uint8Array())]);
}

function sizeOf(header: Uint8Array): { width: number; height: number } {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

/** The commonest colours, and for each colour of the picture the place of the nearest of them. */
function palette(pixels: Buffer): { colours: number[]; nearest: Map<number, number> } {
  const count = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += PIXEL) {
    const colour = pixels.readUIntBE(at, PIXEL);
    count.set(colour, (count.get(colour) ?? 0) + 1);
  }
  const colours = [...count].sort(([, one], [, other]) => other - one).slice(0, MOST).map(([colour]) => colour);
  const far = (one: number, other: number) => ((one >> 16) - (other >> 16)) ** 2 + (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((one & 255) - (other & 255)) ** 2;
  const place = (colour: number) => colours.reduce((best, one, n) => (far(colour, one) < far(colour, colours[best]!) ? n : best), 0);
  return { colours, nearest: new Map([...count.keys()].map((colour) => [colour, place(colour)])) };
}

/** Undoes the filters of the lines (§9). */
function unfilter(data: Buffer, width: number, height: number): Buffer {
  const out = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (width + 1)]!;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const left = x < PIXEL ? 0 : out[at - PIXEL]!;
      const up = y === 0 ? 0 : out[at - width]!;
      const corner = x < PIXEL || y === 0 ? 0 : out[at - width - PIXEL]!;
      out[at] = data[y * (width + 1) + 1 + x]! + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
