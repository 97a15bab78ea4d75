import { readJson } from '../../formats/json';
import { asList, asObject, asText, field } from '../../formats/value';
import type { AskBackpack } from '../../net/backpack';
import { problemOf, refreshed } from './oauth';
import { type Backpack, BackpackError, type Owner, type Tokens } from './words';

/** Badges that are asked for at once, and the most that one page is taken of. */
const PER_PAGE = 50;
const MOST_OF_PAGE = 1_000;
/** A token that ends within this time is renewed first, in milliseconds. */
const EARLY = 60_000;

/** One page of a backpack. */
export interface BackpackPage {
  /** Each badge's document or token, as it came. */
  badges: string[];
  /** How many there are in all, where the backpack says. */
  total?: number;
  /** The address of the next page. */
  next?: string;
}

/** What reading a backpack needs of the world. */
export interface BackpackWorld {
  ask: AskBackpack;
  now(): number;
  /** Keeps new tokens before the old ones are given up. */
  keep(tokens: Tokens): Promise<unknown>;
}

/** A backpack that is read: with a leave that is renewed when it ends. */
export class Reader {
  private tokens: Tokens;

  constructor(private readonly backpack: Backpack, private readonly world: BackpackWorld) {
    this.tokens = backpack.tokens;
  }

  /** The address of the first page. */
  get start(): string {
    const { kind, apiBase } = this.backpack.service;
    return `${apiBase}/${kind === 'open-badges-3.0' ? 'credentials' : 'assertions'}?limit=${PER_PAGE}&offset=0`;
  }

  /** Reads a page. @throws {BackpackError} */
  async page(address: string): Promise<BackpackPage> {
    const { body, headers } = await this.json(address);
    const status = field(body, 'status');
    const statusCode = field(status, 'statusCode');
    if (!asObject(body) || (typeof statusCode === 'number' && statusCode >= 400)) throw new BackpackError('nonsense');
    const lists = this.backpack.service.kind === 'open-badges-3.0' ? [field(body, 'credential') ?? field(body, 'credentials'), field(body, 'compactJwsString')] : [field(body, 'assertions'), field(body, 'signedAssertions')];
    // What is neither a list nor absent is no page.
    if (lists.every((list) => list === undefined) || lists.some((list) => list !== undefined && list !== null && !Array.isArray(list))) throw new BackpackError('nonsense');
    const badges = lists.flatMap((list) => asList(list)).slice(0, MOST_OF_PAGE).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    const count = Number(headers.get('X-Total-Count') ?? Number.NaN);
    const total = Number.isSafeInteger(count) && count >= 0 ? count : undefined;
    const next = this.nextOf(address, headers, badges.length, total);
    return { badges, ...(total !== undefined && { total }), ...(next && { next }) };
  }

  /** Whose backpack it is; nothing where it does not say, or was not asked to. */
  async owner(): Promise<Owner> {
    const { kind, apiBase, scopes } = this.backpack.service;
    if (!scopes.some((scope) => scope.endsWith('/profile.readonly'))) return {};
    const { body } = await this.json(`${apiBase}/profile`);
    const profile = kind === 'open-badges-3.0' ? body : (field(body, 'profile') ?? body);
    const name = asText(field(profile, 'name'), 200) || [field(profile, 'givenName'), field(profile, 'familyName')].map((one) => asText(one, 100)).filter(Boolean).join(' ');
    const email = asText(field(profile, 'email'), 320);
    return { ...(name && { name }), ...(/^[^@\s]+@[^@\s]+$/u.test(email) && { email }) };
  }

  /** The next page: by its link (RFC 8288), else by the count; within this API alone. */
  private nextOf(address: string, headers: Headers, count: number, total: number | undefined): string | undefined {
    const link = linkNext(headers.get('Link'));
    if (link !== undefined) {
      const next = URL.canParse(link, address) ? new URL(link, address) : null;
      const here = new URL(address);
      if (!next || next.origin !== here.origin || next.pathname !== here.pathname) throw new BackpackError('foreign');
      return next.href;
    }
    const url = new URL(address);
    const after = Number(url.searchParams.get('offset')) + count;
    if (total === undefined || count === 0 || after >= total) return undefined;
    url.searchParams.set('offset', String(after));
    return url.href;
  }

  private async json(address: string): Promise<{ body: unknown; headers: Headers }> {
    if (this.tokens.expiresAt !== undefined && this.tokens.expiresAt < this.world.now() + EARLY && this.tokens.refresh) await this.renew();
    let response = await this.get(address);
    if (response.status === 401 && this.tokens.refresh) {
      await this.renew();
      response = await this.get(address);
    }
    if (response.status === 401 || response.status === 403) throw new BackpackError('ended');
    if (response.status === 429 || response.status >= 500) throw new BackpackError('busy');
    if (response.status !== 200) throw new BackpackError('nonsense');
    const json = readJson(new Uint8Array(await response.arrayBuffer()));
    if (!json.ok) throw new BackpackError('nonsense');
    return { body: json.value, headers: response.headers };
  }

  private async get(address: string): Promise<Response> {
    try {
      return await this.world.ask(address, { headers: { accept: 'application/json', authorization: `Bearer ${this.tokens.access}` } });
    } catch (error) {
      throw new BackpackError(problemOf(error) ?? 'unreachable');
    }
  }

  private async renew(): Promise<void> {
    const { service, client } = this.backpack;
    this.tokens = await refreshed(service, client, this.tokens, this.world.ask, () => this.world.now());
    await this.world.keep(this.tokens);
  }
}

/** The address of `rel="next"` in a Link header; undefined where there is none. */
export function linkNext(header: string | null): string | undefined {
  for (const [, address, parameters = ''] of (header ?? '').slice(0, 8_192).matchAll(/<([^>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^",;\s]+))*)/gu)) {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^",;\s]+))/iu.exec(parameters);
    if ((rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/u).includes('next')) return address;
  }
  return undefined;
}
