import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../assets/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const tokens = (text: string) => Object.fromEntries(Array.from(text.split('@media')[0]!.matchAll(/--([\w-]+): (#[\da-f]{6});/g), ([, name, value]) => [name!, value!]));
const schemes = { light: tokens(light), dark: tokens(dark) };

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(schemes))('%s', (_, scheme) => {
  const ratio = (ink: string, paper: string) => contrast(scheme[ink]!, scheme[paper]!);

  it('has every colour', () => {
    expect(Object.keys(scheme).sort()).toEqual(Object.keys(schemes.light).sort());
  });

  it.each([
    ...['ink', 'ink-2', 'ink-3', 'accent', 'good', 'note', 'late', 'bad', 'quiet'].flatMap((ink) => [[ink, 'paper'], [ink, 'paper-2']]),
    ['paper', 'accent'], ['paper', 'accent-strong'], ['ink', 'paper-3'], ['ink-2', 'quiet-bg'],
    ...['good', 'note', 'late', 'bad', 'quiet'].flatMap((hue) => [['ink', `${hue}-bg`], [hue, `${hue}-bg`]]),
  ])('text in %s can be read on %s', (ink, paper) => {
    expect(ratio(ink!, paper!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([['focus', 'paper'], ['focus', 'paper-2'], ['line-strong', 'paper'], ['accent', 'paper']])('the outline in %s shows on %s', (line, paper) => {
    expect(ratio(line!, paper!)).toBeGreaterThanOrEqual(3);
  });
});
