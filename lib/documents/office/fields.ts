/** The target of a field that is a link (ECMA-376-1, §17.16.5.25): `HYPERLINK "https://…" \o "…"`; null for any other field. */
export function linkOfField(instruction: string): string | null {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/iu.exec(instruction) ?? [];
  return quoted ?? bare ?? null;
}
