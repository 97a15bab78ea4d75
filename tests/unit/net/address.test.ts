import { describe, expect, it } from 'vitest';
import { refusedAddress } from '../../../lib/net/address';

const refused = (text: string) => refusedAddress(new URL(text));

describe('addresses that are never asked', () => {
  it.each([
    ['http://badges.example.org/', 'not-https'], ['ftp://badges.example.org/', 'not-https'], ['file:///etc/passwd', 'not-https'], ['data:text/html,x', 'not-https'],
    ['blob:https://badges.example.org/1', 'not-https'], ['javascript:alert(1)', 'not-https'],
    ['https://user@badges.example.org/', 'user-info'], ['https://:pass@badges.example.org/', 'user-info'], ['https://www.credly.com@evil.example/', 'user-info'],
    ['https://badges.example.org:8443/', 'port'], ['https://badges.example.org:80/', 'port'],
    [`https://badges.example.org/${'x'.repeat(2_048)}`, 'too-long'],
    ['https://127.0.0.1/', 'ip-address'], ['https://0x7f.1/', 'ip-address'], ['https://2130706433/', 'ip-address'], ['https://017700000001/', 'ip-address'], ['https://127.1/', 'ip-address'],
    ['https://10.0.0.1./', 'ip-address'], ['https://93.184.216.34/', 'ip-address'], ['https://１２７.０.０.１/', 'ip-address'], ['https://[::1]/', 'ip-address'], ['https://[::ffff:7f00:1]/', 'ip-address'], ['https://[fe80::1]/', 'ip-address'],
    ['https://localhost/', 'local-name'], ['https://LOCALHOST./', 'local-name'], ['https://a.localhost/', 'local-name'], ['https://router/', 'local-name'], ['https://router./', 'local-name'],
    ['https://printer.local/', 'local-name'], ['https://metadata.google.internal/', 'local-name'], ['https://nas.home.arpa/', 'local-name'], ['https://nas.lan/', 'local-name'],
    ['https://wiki.corp/', 'local-name'], ['https://a.intranet/', 'local-name'], ['https://abc.onion/', 'local-name'], ['https://1.0.0.127.in-addr.arpa/', 'local-name'],
  ])('%s: %s', (text, why) => expect(refused(text)).toBe(why));
});

it.each(['https://api.credly.com/v1/x', 'https://badges.example.org/', 'https://evil.example/', 'https://badges.example.org:443/', 'https://xn--mnchen-3ya.example/', 'https://a.localhost.example/', 'https://1.2.3.4.example/'])(
  '%s may be asked', (text) => expect(refused(text)).toBeNull(),
);
