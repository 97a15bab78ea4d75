import type { UserManifest, ConfigEnv } from 'wxt';

/** What extension pages may load: their own files, and badge art as `data:`; requests only by https. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  'connect-src https:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The manifest of each browser's build. It asks for no host at install: every host is optional and granted by a
 * click (docs/permissions.md says why each permission is here).
 */
export function manifest({ browser }: ConfigEnv): UserManifest {
  return {
    name: '__MSG_extName__',
    short_name: 'Proofmark',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage', 'activeTab', 'scripting', 'alarms', 'contextMenus', ...(hasSidePanel(browser) ? ['sidePanel' as const] : []),
      // The window for signing in to a backpack. Firefox has it as no optional permission, and asks nothing for it; Safari has none.
      ...(browser === 'firefox' ? ['identity' as const] : []),
    ],
    // Safari has no notifications of the system for extensions.
    ...(browser !== 'safari' && { optional_permissions: ['notifications' as const, ...(hasSidePanel(browser) ? ['identity' as const] : [])] }),
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    // Chromium shows an organisation's policy only to who says what it looks like; Firefox asks for no schema.
    ...(hasSidePanel(browser) && { minimum_chrome_version: '120', storage: { managed_schema: 'policy.json' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'proofmark@proofmark.example',
          strict_min_version: '142.0',
          // What Firefox counts as leaving the browser, and why: docs/privacy.md.
          data_collection_permissions: { required: ['none'], optional: ['searchTerms'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  };
}

/** Chromium's side panel; Firefox has a sidebar (no permission), Safari neither. */
function hasSidePanel(browser: string): boolean {
  return browser === 'chrome' || browser === 'edge';
}

/**
 * Takes out what WXT adds for a page that a browser has no place for: in Safari the panel opens as a tab, so the page stays and
 * the side panel's entries go.
 */
export function finish(generated: { permissions?: unknown[]; side_panel?: unknown }, browser: string): void {
  if (hasSidePanel(browser) || browser === 'firefox') return;
  delete generated.side_panel;
  generated.permissions = generated.permissions?.filter((permission) => permission !== 'sidePanel');
}
