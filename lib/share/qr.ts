import { encode } from 'uqr';

/** A QR code: its side in modules, and its dark ones as the path of an SVG of that side, the quiet zone included. */
export interface QrCode {
  side: number;
  path: string;
}

/** Light modules around it, which readers need (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/** Text as a QR code at level M; null where it is too long for one. */
export function qrCode(text: string): QrCode | null {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: QUIET });
    return { side: size, path: data.map(rowPath).join('') };
  } catch {
    return null;
  }
}

/** Runs of dark modules of a row, each as one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue;
    let to = from;
    while (row[to + 1]) to++;
    path += `M${from} ${y}h${to - from + 1}v1h-${to - from + 1}z`;
    from = to;
  }
  return path;
}
