import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A node as far as a network shows it: passes everything on to the server until it dies or falls silent. */
export class Passage {
  private readonly sockets = new Set<Socket>();
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(host: string, port: number): Promise<Passage> {
    const server = createServer((incoming) => {
      const outgoing = connect({ host, port });
      for (const socket of [incoming, outgoing]) {
        passage.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          passage.sockets.delete(socket);
          for (const either of [incoming, outgoing]) either.destroy();
        });
      }
      incoming.pipe(outgoing).pipe(incoming);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const passage: Passage = new Passage(server, (server.address() as AddressInfo).port);
    return passage;
  }

  get connections(): number {
    return this.sockets.size / 2;
  }

  /** Its connections stand, and nothing comes through them any more; new ones are served. */
  mute(): void {
    for (const socket of this.sockets) socket.unpipe().resume();
  }

  async die(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
