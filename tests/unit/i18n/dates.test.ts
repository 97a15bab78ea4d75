import { afterEach, describe, expect, it } from 'vitest';
import { clock, moment, soon, writtenDay } from '../../../lib/i18n/dates';
import { day, NOW } from './reports';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('writtenDay', () => {
  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])('shows the day that the issuer wrote, read in %s', (where) => {
    process.env['TZ'] = where;
    expect(writtenDay('en', day('2026-05-03'))).toBe('3 May 2026');
    expect(writtenDay('en', { ...day('2028-03-27'), text: '2028-03-27T00:00:00.000Z' })).toBe('27 March 2028');
    expect(writtenDay('en', { ...day('2028-03-27'), text: '2028-03-27T23:59:59-11:00' })).toBe('27 March 2028');
  });

  it('is written as each language writes it', () => {
    expect(writtenDay('de', day('2026-05-03'))).toBe('3. Mai 2026');
    expect(writtenDay('zh-CN', day('2026-05-03'))).toBe('2026年5月3日');
    expect(writtenDay('pt-BR', day('2026-05-03'))).toBe('3 de maio de 2026');
  });

  it('survives what is no date', () => {
    expect(writtenDay('en', { text: 'soon\u202E', from: NaN, to: NaN })).toBe('soon');
    expect(writtenDay('en', { text: 'May 2026', from: Date.UTC(2026, 4, 1), to: NaN })).toBe('1 May 2026');
    expect(writtenDay('en', { text: 'x', from: Infinity, to: 0 })).toBe('');
    expect(writtenDay('en', { ...day('0050-01-02') })).toBe('2 January 50');
  });
});

describe('soon', () => {
  it.each([['2026-06-04', 'today'], ['2026-06-03', 'today'], ['2026-06-05', 'tomorrow'], ['2026-07-15', 'in 41 days'], ['2026-09-02', 'in 90 days'], ['2026-09-03', null]])('%s is %s', (text, said) => {
    process.env['TZ'] = 'UTC';
    expect(soon('en', day(text), NOW)).toBe(said);
  });

  it('says nothing of what is no date', () => {
    expect(soon('de', { text: '', from: NaN, to: NaN }, NOW)).toBeNull();
  });
});

describe('moment and clock', () => {
  it('are empty for what is no moment', () => {
    for (const odd of ['', 'never', '+999999-01-01']) expect([moment('de', odd), clock('de', odd)]).toEqual(['', '']);
  });

  it('are in the reader’s own time, with the zone where that is asked for', () => {
    process.env['TZ'] = 'Europe/Berlin';
    expect(moment('en', '2026-06-04T12:00:41.000Z')).toBe('4 Jun 2026, 14:00');
    expect(moment('en', '2026-06-04T12:00:41.000Z', 'with-zone')).toMatch(/14:00.*(CEST|GMT\+2)/);
    expect(clock('en', '2026-06-04T12:00:41.000Z')).toBe('14:00:41');
  });
});
