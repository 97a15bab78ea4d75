import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { World } from '../server/world';

/**
 * A CONNECT proxy that leads every host to the local server. Hosts that Firefox asks for its own reasons are refused, so
 * that the world's list of requests holds the extension's and the pages' alone; so are hosts that are `unreachable`.
 */
export async function proxy(world: World, port: number): Promise<{ port: number; close(): Promise<void> }> {
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('error', () => client.destroy());
    client.once('data', (head) => {
      const host = /^CONNECT ([^:\s]+):443 /.exec(head.toString('latin1'))?.[1];
      if (!host || FIREFOX_OWN.test(host) || world.troubleOf(host) === 'unreachable') return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      const upstream = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        client.pipe(upstream).pipe(client);
      });
      upstream.on('error', () => client.destroy());
      client.on('close', () => upstream.destroy());
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      for (const client of clients) client.destroy();
    }),
  };
}

const FIREFOX_OWN = /(^|\.)(mozilla\.(com|net|org)|firefox\.com|mozaws\.net)$/;
