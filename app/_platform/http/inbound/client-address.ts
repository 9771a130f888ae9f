import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

/** The networks of a trusted proxy: this machine or private (RFC 1918, 4193, 3927, 4291). */
const PRIVATE_NETWORKS = new BlockList();
PRIVATE_NETWORKS.addSubnet("127.0.0.0", 8);
PRIVATE_NETWORKS.addSubnet("10.0.0.0", 8);
PRIVATE_NETWORKS.addSubnet("172.16.0.0", 12);
PRIVATE_NETWORKS.addSubnet("192.168.0.0", 16);
PRIVATE_NETWORKS.addSubnet("169.254.0.0", 16);
PRIVATE_NETWORKS.addAddress("::1", "ipv6");
PRIVATE_NETWORKS.addSubnet("fc00::", 7, "ipv6");
PRIVATE_NETWORKS.addSubnet("fe80::", 10, "ipv6");

/** Returns the sender of a request, for rate limits and the list of sessions. */
export function senderOf(headers: Headers): { address: string; userAgent: string } {
  return {
    address: networkOf(lastForwardedAddress(headers.get("x-forwarded-for"))),
    userAgent: headers.get("user-agent") ?? "",
  };
}

/**
 * Returns the last address of X-Forwarded-For, written by our own proxy. Clients can forge those
 * before it.
 */
export function lastForwardedAddress(forwardedFor: string | null | undefined): string | undefined {
  const address = plainAddress(forwardedFor?.split(",").at(-1)?.trim() ?? "");

  return isIP(address) ? address : undefined;
}

/** Returns the address of the client: as forwarded by a trusted proxy, else of the connection. */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">): string | undefined {
  const peer = socket.remoteAddress;
  const forwarded = isTrustedProxy(peer) ? lastForwardedAddress(String(headers["x-forwarded-for"] ?? "")) : undefined;

  return forwarded ?? (peer === undefined ? undefined : plainAddress(peer));
}

/** Returns whether a connection from this address may forward for others. */
export function isTrustedProxy(address: string | undefined): boolean {
  return address !== undefined && PRIVATE_NETWORKS.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/**
 * Returns the network that an address is counted under: itself, or the /64 of an IPv6 address, in
 * which one host may use any address (RFC 6177, RFC 8981).
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined) return "unknown";
  const plain = plainAddress(address);
  if (!isIPv6(plain)) return plain;
  // The URL parser normalizes it: lower case, no leading zeros, a dotted end as groups.
  const [before = "", after] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split("::");
  const head = groupsOf(before);
  const tail = after === undefined ? [] : groupsOf(after);
  const groups = [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail];

  return `${groups.slice(0, 4).join(":")}::/64`;
}

/**
 * Removes the port or zone that some proxies add, and unwraps IPv4 in IPv6 (RFC 4291, section
 * 2.5.5.2).
 */
function plainAddress(address: string): string {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;

  return bare.replace(/%.*$/, "").replace(/^::ffff:(?=[\d.]+$)/i, "");
}

function groupsOf(text: string): string[] {
  return text === "" ? [] : text.split(":");
}
