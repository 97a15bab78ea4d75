/** Numbers under which LinkedIn knows organisations, by the name that they issue badges under. A wrong one would be worse than none. */
const NUMBERS: Readonly<Record<string, string>> = {
  freecodecamp: '4831032',
  google: '1441',
  microsoft: '1035',
};

/** An issuer's number at LinkedIn, or undefined: then LinkedIn looks its name up. */
export function linkedInIdOf(name: string): string | undefined {
  const key = name.trim().toLowerCase();
  return Object.hasOwn(NUMBERS, key) ? NUMBERS[key] : undefined;
}
