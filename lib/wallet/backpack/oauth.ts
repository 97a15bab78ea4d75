import * as oauth from 'oauth4webapi';
import { registrableDomain } from '../../check/domain';
import { type AskBackpack, NoAnswer } from '../../net/backpack';
import { BackpackError, type BackpackProblem, type Client, type Service, type Tokens } from './words';

/** Opens a sign-in page in a window of the browser's and gives the address at which that ended; undefined or an error where it was closed. */
export type Launch = (address: string) => Promise<string | undefined>;

/** What a program says of itself when it registers (RFC 7591, §2). */
export interface Program {
  name: string;
  version: string;
}

const server = ({ apiBase, registrationUrl, authorizationUrl, tokenUrl, revocationUrl }: Service): oauth.AuthorizationServer => ({
  issuer: new URL(apiBase).origin, registration_endpoint: registrationUrl, authorization_endpoint: authorizationUrl, token_endpoint: tokenUrl, ...(revocationUrl && { revocation_endpoint: revocationUrl }),
});

const through = (ask: AskBackpack) => ({ [oauth.customFetch]: (address: string, sent: { method: string; headers: Record<string, string>; body?: unknown; signal?: AbortSignal }) => ask(address, sent) });

/**
 * Registers with a backpack (RFC 7591; Open Badges 2.1, "Dynamic Client Registration"). What it gives belongs to this machine alone.
 *
 * @param redirect the one address at which signing in may end
 * @throws {BackpackError}
 */
export async function register(service: Service, redirect: string, { name, version }: Program, ask: AskBackpack): Promise<Client> {
  const metadata = {
    client_name: name, client_uri: new URL('/', redirect).href, software_id: 'proofmark', software_version: version, redirect_uris: [redirect],
    token_endpoint_auth_method: 'client_secret_basic', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'], scope: service.scopes.join(' '),
  };
  const registered = await attempt('not-registered', async () => {
    const response = await oauth.dynamicClientRegistrationRequest(server(service), metadata, through(ask));
    // Some answer 200 where the standard wants 201.
    return oauth.processDynamicClientRegistrationResponse(response.status === 200 ? new Response(response.body, { status: 201, headers: response.headers }) : response);
  });
  const { client_id: id, client_secret: given, token_endpoint_auth_method: method } = registered;
  const secret = typeof given === 'string' ? given : '';
  if (id === '' || id.length > 1_000 || secret.length > 4_000) throw new BackpackError('not-registered');
  if (!secret) return { id, method: 'none' };
  return { id, secret, method: method === 'client_secret_post' ? method : 'client_secret_basic' };
}

/**
 * Asks the holder, at the backpack's own page, for leave to read (RFC 6749, §4.1, with PKCE S256, RFC 7636, and a state of its own), and turns
 * the code into tokens.
 *
 * @throws {BackpackError}
 */
export async function authorise(service: Service, client: Client, redirect: string, launch: Launch, ask: AskBackpack, now: () => number): Promise<Tokens> {
  const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()];
  const question = new URL(service.authorizationUrl);
  const asked = {
    response_type: 'code', client_id: client.id, redirect_uri: redirect, scope: service.scopes.join(' '), state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) question.searchParams.set(name, value);
  const ended = await launch(question.href).catch(() => undefined);
  if (!ended) throw new BackpackError('closed');
  const [end, wanted] = [URL.canParse(ended) ? new URL(ended) : null, new URL(redirect)];
  if (!end || end.origin !== wanted.origin || end.pathname !== wanted.pathname) throw new BackpackError('mixed-up');
  const as = { ...server(service) };
  // Whoever says who answers (RFC 9207) has to be one of the backpack's own.
  const says = end.searchParams.get('iss');
  if (says !== null && registrableDomain(says) !== registrableDomain(as.issuer)) throw new BackpackError('mixed-up');
  if (says !== null) as.issuer = says;
  const known = { client_id: client.id };
  let parameters: URLSearchParams;
  try {
    parameters = oauth.validateAuthResponse(as, known, end, state);
  } catch (error) {
    throw new BackpackError(error instanceof oauth.AuthorizationResponseError ? (error.error === 'access_denied' ? 'denied' : 'no-token') : 'mixed-up');
  }
  const answer = await attempt('no-token', async () => {
    const response = await oauth.authorizationCodeGrantRequest(as, known, authentication(client), parameters, redirect, verifier, through(ask));
    return oauth.processAuthorizationCodeResponse(as, known, response);
  });
  return tokensOf(answer, now());
}

/**
 * New tokens for old ones (RFC 6749, §6).
 *
 * @throws {BackpackError} `ended` where the backpack says that the leave is over
 */
export async function refreshed(service: Service, client: Client, { refresh }: Tokens, ask: AskBackpack, now: () => number): Promise<Tokens> {
  if (!refresh) throw new BackpackError('ended');
  const [as, known] = [server(service), { client_id: client.id }];
  const response = await attempt('busy', () => oauth.refreshTokenGrantRequest(as, known, authentication(client), refresh, through(ask)));
  // Nonsense does not end a leave: the tokens stay, and it is tried again.
  const isRefusal = response.status === 400 || response.status === 401;
  const answer = await attempt(isRefusal ? 'ended' : 'busy', () => oauth.processRefreshTokenResponse(as, known, response));
  // Without a new one the old one goes on.
  return { refresh, ...tokensOf(answer, now()) };
}

/** Gives the leave back (RFC 7009). @returns whether the backpack says that it is over; false where it offers no way to, or does not answer */
export async function revoke(service: Service, client: Client, { access, refresh }: Tokens, ask: AskBackpack): Promise<boolean> {
  if (!service.revocationUrl) return false;
  const [as, known] = [server(service), { client_id: client.id }];
  try {
    for (const [token, hint] of [[refresh, 'refresh_token'], [access, 'access_token']] as const) {
      if (!token) continue;
      const options = { ...through(ask), additionalParameters: { token_type_hint: hint } };
      await oauth.processRevocationResponse(await oauth.revocationRequest(as, known, authentication(client), token, options));
    }
    return true;
  } catch {
    return false;
  }
}

function authentication({ secret = '', method }: Client): oauth.ClientAuth {
  if (method === 'none') return oauth.None();
  return method === 'client_secret_post' ? oauth.ClientSecretPost(secret) : oauth.ClientSecretBasic(secret);
}

/** Tokens go into a header: visible ASCII. */
const TOKEN = /^[\x21-\x7E]{1,8192}$/u;
/** A token that says nothing of its end is asked about again after an answer refuses it. */
const LONGEST = 366 * 86_400;

function tokensOf({ access_token: access, refresh_token: refresh, expires_in: seconds }: oauth.TokenEndpointResponse, now: number): Tokens {
  if (!TOKEN.test(access) || (refresh !== undefined && !TOKEN.test(refresh))) throw new BackpackError('no-token');
  return { access, ...(refresh && { refresh }), ...(seconds !== undefined && { expiresAt: now + Math.min(seconds, LONGEST) * 1_000 }) };
}

const PROBLEMS: Partial<Record<NoAnswer['reason'], BackpackProblem>> = {
  'refused-address': 'not-https', foreign: 'foreign', 'no-permission': 'no-permission', offline: 'offline', unreachable: 'unreachable', redirect: 'redirect', 'too-large': 'too-large',
};

/** What an error of the door's means for a backpack; undefined for any other. */
export const problemOf = (error: unknown): BackpackProblem | undefined => (error instanceof NoAnswer ? PROBLEMS[error.reason] : undefined);

/** @throws {BackpackError} `otherwise` for whatever was not as the standards want it */
async function attempt<Result>(otherwise: BackpackProblem, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackpackError) throw error;
    throw new BackpackError(problemOf(error) ?? otherwise);
  }
}

