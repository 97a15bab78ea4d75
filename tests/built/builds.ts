import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The browsers that are built for. */
export const BROWSERS = ['chrome', 'edge', 'firefox', 'safari'] as const;
export type Browser = (typeof BROWSERS)[number];

/** Where a browser's production build lies. */
export const folder = (browser: Browser): string => resolve('.output', `${browser}-mv3`);

export interface Manifest {
  [key: string]: unknown;
  permissions?: string[];
  optional_host_permissions?: string[];
  content_security_policy?: { extension_pages?: string };
}

export const manifest = (browser: Browser): Manifest => JSON.parse(readFileSync(join(folder(browser), 'manifest.json'), 'utf8')) as Manifest;

/** Every file of a build, by its path within, with its size in bytes. */
export function files(browser: Browser): { path: string; size: number }[] {
  const root = folder(browser);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(root, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, size: stat.size }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

export const read = (browser: Browser, path: string): string => readFileSync(join(folder(browser), path), 'utf8');
