import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import { certificate } from './certificate';
import type { Reply } from './reply';
import type { World } from './world';

/** The world on a port of this machine. */
export interface Served {
  port: number;
  close(): Promise<void>;
}

/** A dripping answer sends one byte per tick: slow enough that no reader waits for its end. */
const DRIP_MS = 50;

/**
 * Serves a world over TLS on 127.0.0.1, playing each host by the request's `Host`. Every answer closes its connection,
 * so that a host that begins to fail fails for the next request too.
 */
export async function serve(world: World, port = 0): Promise<Served> {
  const tls = certificate();
  const context = createSecureContext(tls);
  const server = createServer(
    {
      ...tls,
      // The handshake fails for a host in trouble …
      SNICallback: (name, done) => (world.troubleOf(name) ? done(new Error(`no certificate for ${name}`)) : done(null, context)),
    },
    (request, response) => answer(world, request, response),
  );
  server.on('tlsClientError', () => {});
  // … and so does a resumed session, which asks for no certificate.
  server.prependListener('secureConnection', (socket) => {
    if (typeof socket.servername === 'string' && world.troubleOf(socket.servername)) socket.destroy();
  });
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(port, '127.0.0.1', ready));
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function answer(world: World, request: IncomingMessage, response: ServerResponse): void {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const headers = request.headers as Record<string, string | undefined>;
  // The whole request is read first: a reset in the middle of one is another kind of failure.
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk)).once('end', () => {
    const body = Buffer.concat(chunks).toString();
    send(world.reply({ method: request.method ?? '', host, path: request.url ?? '/', headers, ...(body && { body }) }), response);
  });
}

function send(reply: Reply, response: ServerResponse): void {
  switch (reply.as) {
    case 'answer':
      response.writeHead(reply.status, { ...reply.headers, connection: 'close', 'content-length': reply.body.byteLength });
      response.end(reply.body);
      return;
    case 'drip': {
      response.writeHead(200, { 'content-type': reply.type, connection: 'close' });
      const ticking = setInterval(() => response.write(' '), DRIP_MS);
      response.once('close', () => clearInterval(ticking));
      return;
    }
    case 'reset':
      response.socket?.destroy();
      return;
    case 'hang':
      return;
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}
