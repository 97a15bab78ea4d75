import { isUnder } from '../../links/hosts';
import { isPlain } from '../claim';

/** An award on Open Badge Factory: hosted Open Badges 1 and 2 (`v1`), or signed 3.0 (`obv3`). */
export interface FactoryAward {
  version: 'v1' | 'obv3';
  /** 40 hexadecimal digits. */
  id: string;
}

export const HOST = 'openbadgefactory.com';

const V1 = /^\/v1\/assertion\/([0-9a-f]{40})(?:\.(?:html|json))?\/?$/iu;
const V3 = /^\/obv3\/credentials\/([0-9a-f]{40})(?:\.(?:html|json))?\/?$/iu;

export const isFactory = (url: URL): boolean => isPlain(url) && (url.hostname === HOST || url.hostname === `www.${HOST}`) && isUnder(url.hostname, HOST);

/** The award that an address on the Factory is about, or null. */
export function awardOf(url: URL): FactoryAward | null {
  if (!isFactory(url)) return null;
  const [first, third] = [V1.exec(url.pathname)?.[1], V3.exec(url.pathname)?.[1]];
  if (first) return { version: 'v1', id: first.toLowerCase() };
  return third ? { version: 'obv3', id: third.toLowerCase() } : null;
}

/** An award's own id, at which a browser gets its page and a request for JSON the record. */
export const addressOf = ({ version, id }: FactoryAward): string => `https://${HOST}/${version === 'v1' ? 'v1/assertion' : 'obv3/credentials'}/${id}`;
