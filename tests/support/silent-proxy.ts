import { connect, createServer, type Socket } from "node:net";

/** A way to a server that can fall silent, as behind a firewall that has forgotten its connections: they stay open, and nothing comes through. */
export interface SilentProxy {
  port: number;
  /** nothing is passed on any more, on connections there are and on new ones */
  silence(): void;
  /** what was held back comes through, and all that follows */
  speak(): void;
  close(): Promise<void>;
}

export async function silentProxy(to: { host: string; port: number }): Promise<SilentProxy> {
  const sockets = new Set<Socket>();
  let silent = false;
  const pass = (from: Socket, into: Socket) => {
    from.on("data", (bytes) => into.write(bytes));
    from.on("end", () => into.end());
    from.on("error", () => into.destroy());
    from.on("close", () => {
      sockets.delete(from);
      if (!silent) into.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(to);
    for (const socket of [near, far]) {
      sockets.add(socket);
      if (silent) socket.pause();
    }
    pass(near, far);
    pass(far, near);
    if (silent) for (const socket of [near, far]) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");

  return {
    port: address.port,
    silence: () => {
      silent = true;
      for (const socket of sockets) socket.pause();
    },
    speak: () => {
      silent = false;
      for (const socket of sockets) socket.resume();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
