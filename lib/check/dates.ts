import type { Credential, Fact, WrittenDate } from '../words';

export { readDate } from '../formats/date';

/** How much clocks may differ, in milliseconds. */
const FORGIVEN = 10 * 60_000;

/**
 * Whether a credential is within its dates now. A day lasts to its end anywhere on Earth, and ten minutes of clock
 * difference are forgiven on both sides.
 *
 * @param now milliseconds since 1970
 */
export function datesFact(credential: Pick<Credential, 'issued' | 'expires'> | null, now: number): Fact {
  const fact = (state: Fact['state'], code: Fact['code'], date?: WrittenDate): Fact => ({
    id: 'dates', state, code, at: new Date(now).toISOString(), source: 'clock', ...(date && { params: { date: date.text } }),
  });
  if (!credential?.issued) return fact('unknown', 'dates.not-concluded');
  const { issued, expires } = credential;
  if (expires && expires.to + FORGIVEN < now) return fact('fail', 'dates.expired', expires);
  if (issued.from - FORGIVEN > now) return fact('fail', 'dates.not-yet', issued);
  return expires ? fact('pass', 'dates.current', expires) : fact('pass', 'dates.no-expiry');
}
