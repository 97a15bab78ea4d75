import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../lib/share/file-name';
import { qrCode, type QrCode } from '../../../lib/share/qr';
import { ADDRESS, TITLES } from './badges';

const SCALE = 4;

/** What a phone's camera would see of it. */
function pixels({ side, path }: QrCode): { data: Uint8ClampedArray; width: number } {
  const width = side * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let row = 0; row < SCALE; row++) {
      for (let column = 0; column < Number(run) * SCALE; column++) data.fill(0, ((Number(y) * SCALE + row) * width + Number(x) * SCALE + column) * 4, ((Number(y) * SCALE + row) * width + Number(x) * SCALE + column) * 4 + 3);
    }
  }
  return { data, width };
}

function scanned(code: QrCode): string | undefined {
  const { data, width } = pixels(code);
  return jsQR(data, width, width)?.data;
}

describe('a QR code', () => {
  it.each([ADDRESS, 'https://badges.example/%E5%BE%BD?a=b&c=(d)#e', `https://badges.example/${'a'.repeat(700)}`])('of %s is read back by another library', (address) => {
    expect(scanned(qrCode(address)!)).toBe(address);
  });
  it('has four light modules around it', () => {
    const { side, path } = qrCode(ADDRESS)!;
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/gu)) {
      expect([Number(x) >= 4, Number(y) >= 4, Number(x) + Number(run) <= side - 4, Number(y) < side - 4]).toEqual([true, true, true, true]);
    }
  });
  it('is none for what is too long for one', () => {
    expect(qrCode(`https://badges.example/${'a'.repeat(3_000)}`)).toBeNull();
  });
});

describe('a file’s name', () => {
  it.each(Object.entries(TITLES))('from a title with %s is one that every file system takes', (_, title) => {
    const name = fileName({ title }, 'png');
    expect(name).toMatch(/^[^\p{C}\\/:*?"<>|]+\.png$/u);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(name).not.toMatch(/^[.\s]|\s\.png$/);
  });
  it('is there for a title of signs alone, or with a reserved word', () => {
    expect([fileName({ title: '???' }, 'png'), fileName({ title: 'CON' }, 'svg'), fileName({ title: '../../etc' }, 'png')]).toEqual(['badge.png', 'badge CON.svg', 'etc.png']);
  });
});
