import { connect, createServer, type Socket } from "node:net";

/**
 * A proxy that can become silent, as a firewall that has forgotten its connections: they stay open,
 * and nothing passes.
 */
export interface SilentProxy {
  port: number;
  /** stops passing on data, on open and new connections */
  silence(): void;
  /** passes on the data held back, and all that follows */
  resume(): void;
  close(): Promise<void>;
}

export async function silentProxy(to: { host: string; port: number }): Promise<SilentProxy> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const passOn = (from: Socket, into: Socket) => {
    from.on("data", (bytes) => into.write(bytes));
    from.on("end", () => into.end());
    from.on("error", () => into.destroy());
    from.on("close", () => {
      sockets.delete(from);
      if (!isSilent) into.destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(to);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      if (isSilent) socket.pause();
    }
    passOn(client, upstream);
    passOn(upstream, client);
    if (isSilent) for (const socket of [client, upstream]) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");

  return {
    port: address.port,
    silence: () => {
      isSilent = true;
      for (const socket of sockets) socket.pause();
    },
    resume: () => {
      isSilent = false;
      for (const socket of sockets) socket.resume();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
