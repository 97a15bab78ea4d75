import { bakePng, readPng } from '../../lib/formats/png';
import { bakeSvg, isSvg, readSvg } from '../../lib/formats/svg';
import { isPng } from '../../lib/formats/png-chunks';
import type { BakedText } from '../../lib/formats/baked';
import { bytesOfBase64 } from './base64';

/** A picture to be saved. */
export interface Picture {
  blob: Blob;
  extension: 'png' | 'svg' | 'jpg' | 'gif' | 'webp';
}

const EXTENSIONS: Readonly<Record<string, Picture['extension']>> = { 'image/png': 'png', 'image/svg+xml': 'svg', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };

/** The side of a drawn picture that has no size of its own, in pixels. */
const SIDE = 512;

/**
 * A badge's art as a file that carries the badge, or that carries none where nothing is given. As it is where that can be done, else
 * drawn as a PNG.
 *
 * @param art as a `data:` address
 * @param width in pixels; null: as it is
 * @throws what the browser throws for a picture that it cannot read
 */
export async function pictureOf(art: string, width: number | null, carries?: BakedText): Promise<Picture> {
  const asItIs = width === null ? unchanged(art, carries) : null;
  if (asItIs) return asItIs;
  const drawn = await drawnAsPng(art, width);
  return { blob: pngBlob(carries ? bakedOr(drawn, carries) : drawn), extension: 'png' };
}

/** The art in its own format; null where that cannot carry the badge, or carries one that it is not to carry. */
function unchanged(art: string, carries?: BakedText): Picture | null {
  const [, type = '', body = ''] = /^data:(image\/[\w.+-]+);base64,(.*)$/su.exec(art) ?? [];
  const bytes = bytesOfBase64(body);
  const extension = EXTENSIONS[type];
  if (!bytes || !extension) return null;
  const format = isPng(bytes) ? { bake: bakePng, read: readPng } : isSvg(bytes) ? { bake: bakeSvg, read: readSvg } : null;
  if (!carries) {
    const read = format?.read(bytes);
    return !read || (read.ok && read.texts.length === 0) ? { blob: new Blob([new Uint8Array(bytes)], { type }), extension } : null;
  }
  const baked = format?.bake(bytes, carries.keyword, carries.text);
  return baked?.ok ? { blob: new Blob([new Uint8Array(baked.bytes)], { type }), extension } : null;
}

async function drawnAsPng(art: string, width: number | null): Promise<Uint8Array> {
  const image = new Image();
  image.src = art;
  await image.decode();
  const ratio = (image.naturalHeight || SIDE) / (image.naturalWidth || SIDE);
  const side = width ?? (image.naturalWidth || SIDE);
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: Math.max(1, Math.round(side * ratio)) });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return bytesOf(canvas);
}

/** A QR code as a PNG, each module so many pixels wide. */
export async function pictureOfCode({ side, path }: { side: number; path: string }, scale: number): Promise<Picture> {
  const canvas = Object.assign(document.createElement('canvas'), { width: side * scale, height: side * scale });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, no array
  context.fill(new Path2D(path));
  return { blob: pngBlob(await bytesOf(canvas)), extension: 'png' };
}

async function bytesOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}

const pngBlob = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)], { type: 'image/png' });

/** @throws where the badge cannot go into it: a picture that carries nothing would not be what was promised */
function bakedOr(png: Uint8Array, { keyword, text }: BakedText): Uint8Array {
  const baked = bakePng(png, keyword, text);
  if (!baked.ok) throw new Error(baked.reason);
  return baked.bytes;
}

