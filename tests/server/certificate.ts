import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Hosts that the certificate names. Browsers under test are told to accept it; nothing else ever sees it. */
const NAMES = [
  'localhost', '*.linkedin.com', '*.google.com', '*.googleusercontent.com', '*.credly.com', '*.youracclaim.com', '*.accredible.com', '*.credential.net', '*.badgr.io', '*.eu.badgr.io', '*.badges.parchment.eu', '*.edubadges.nl', '*.openbadges.education', 'openbadgefactory.com',
  'openbadgepassport.com', '*.hillside.example', '*.example', '*.example.org',
];

export interface Certificate {
  key: Buffer;
  cert: Buffer;
}

let made: Certificate | undefined;

/**
 * A self-signed certificate for the hosts that the local server plays, made afresh by each process (30 ms) and kept in
 * memory: no key lies around.
 * @throws when `openssl` is missing; `tests/prepare` installs it.
 */
export function certificate(): Certificate {
  return (made ??= make());
}

function make(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync('openssl', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=Proofmark tests',
      '-addext', `subjectAltName=IP:127.0.0.1,${NAMES.map((name) => `DNS:${name}`).join(',')}`, '-keyout', key, '-out', cert,
    ], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
