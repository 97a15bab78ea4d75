import { PAGE_SCRIPTS } from '../../lib/places';
import { describe, expect, it } from 'vitest';
import { BROWSERS, files, manifest, read } from './builds';

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const built = manifest(browser);

  it('is Manifest V3 and as it was reviewed', () => {
    expect(built.manifest_version).toBe(3);
    // The version moves with each release and says nothing about what is asked for.
    expect({ ...built, version: '0.0.0' }).toMatchSnapshot();
  });

  it('asks for no host at install', () => {
    expect(built).not.toHaveProperty('host_permissions');
    expect(built.optional_host_permissions).toEqual(['https://*/*']);
    expect((built.permissions ?? []).filter((each) => each.includes('/') || each === 'tabs' || each === '<all_urls>')).toEqual([]);
  });

  it('declares nothing that a page can reach or be told by', () => {
    for (const key of ['content_scripts', 'web_accessible_resources', 'externally_connectable', 'key', 'update_url']) expect(built).not.toHaveProperty(key);
  });

  it('lets its pages run their own files only', () => {
    const policy = Object.fromEntries((built.content_security_policy?.extension_pages ?? '').split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values];
    }));
    expect(policy['default-src']).toEqual(["'self'"]);
    expect(policy['script-src'] ?? policy['default-src']).toEqual(["'self'"]);
    expect(policy['img-src']).toEqual(["'self'", 'data:']);
    expect(policy['object-src']).toEqual(["'none'"]);
    expect(policy['frame-ancestors']).toEqual(["'none'"]);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|http:|\*/);
  });

  it('carries every language, and no source map', () => {
    const paths = files(browser).map(({ path }) => path);
    for (const language of ['en', 'de', 'zh_CN', 'pt_BR']) expect(paths).toContain(`_locales/${language}/messages.json`);
    expect(paths.filter((path) => path.endsWith('.map'))).toEqual([]);
  });

  it('loads no code and no style from elsewhere', () => {
    for (const { path } of files(browser).filter(({ path }) => path.endsWith('.html'))) {
      expect(read(browser, path), path).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
  });

  it.each(PAGE_SCRIPTS)('has a page script of at most 12 kB without a library: %s', (name) => {
    const script = files(browser).find(({ path }) => path === `${name}.js`);
    expect(script?.size).toBeLessThanOrEqual(12_000);
    expect(read(browser, `${name}.js`)).not.toMatch(/preact|webextension-polyfill|innerHTML|eval\(/);
  });
});

it('is the same for Edge as for Chrome', () => {
  expect(files('edge')).toEqual(files('chrome'));
});
