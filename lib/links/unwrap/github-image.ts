import { readUtf8 } from '../../formats/utf8';
import type { Unwrapper } from './unwrapper';

/** GitHub's picture proxy (READMEs, profiles, comments): after the digest comes the picture's own address, as the hex of its bytes. */
export const gitHubImage: Unwrapper = {
  id: 'github-image',
  open({ hostname, pathname }) {
    const hex = hostname === 'camo.githubusercontent.com' ? /^\/[\da-f]{40,64}\/((?:[\da-f]{2})+)$/i.exec(pathname)?.[1] : undefined;
    return hex === undefined ? null : readUtf8(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
  },
};
