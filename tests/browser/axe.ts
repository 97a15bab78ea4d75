import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds wrong with a page, one line per element; empty when nothing is. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated by the debugging protocol, so that the page's own policy (no foreign scripts) stays as it is.
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ passes: unknown[]; violations: Violation[] }> } };
    const { passes, violations } = await axe.run();
    if (passes.length === 0) throw new Error('axe looked at nothing');
    return violations;
  });
  return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html, failureSummary }) => `${id} (${impact}): ${html.slice(0, 160)}\n${failureSummary ?? ''}`));
}
