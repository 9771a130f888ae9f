import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

/** Where a proxy of ours stands: on this machine, or in its own network (RFC 1918, 4193, 3927, 4291). */
const PRIVATE_NETWORKS = new BlockList();
PRIVATE_NETWORKS.addSubnet("127.0.0.0", 8);
PRIVATE_NETWORKS.addSubnet("10.0.0.0", 8);
PRIVATE_NETWORKS.addSubnet("172.16.0.0", 12);
PRIVATE_NETWORKS.addSubnet("192.168.0.0", 16);
PRIVATE_NETWORKS.addSubnet("169.254.0.0", 16);
PRIVATE_NETWORKS.addAddress("::1", "ipv6");
PRIVATE_NETWORKS.addSubnet("fc00::", 7, "ipv6");
PRIVATE_NETWORKS.addSubnet("fe80::", 10, "ipv6");

/** Where a request comes from, as far as it can be known: what its attempts are counted under, and what its browser says of itself. */
export function senderOf(headers: Headers): { address: string; userAgent: string } {
  return {
    address: networkOf(lastForwardedAddress(headers.get("x-forwarded-for"))),
    userAgent: headers.get("user-agent") ?? "",
  };
}

/** The last address that a proxy of ours wrote down; what a client claims stands before it. */
export function lastForwardedAddress(forwardedFor: string | null | undefined): string | undefined {
  const address = plainAddress(forwardedFor?.split(",").at(-1)?.trim() ?? "");

  return isIP(address) ? address : undefined;
}

/** The address that a request comes from: what a proxy nearby says, else the other end of the connection. */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, "headers" | "socket">): string | undefined {
  const peer = socket.remoteAddress;
  const forwarded = isTrustedProxy(peer) ? lastForwardedAddress(String(headers["x-forwarded-for"] ?? "")) : undefined;

  return forwarded ?? (peer === undefined ? undefined : plainAddress(peer));
}

/** Whether somebody who connects from there may say whom they forward. */
export function isTrustedProxy(address: string | undefined): boolean {
  return address !== undefined && PRIVATE_NETWORKS.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

/**
 * What an address is counted under: itself, or of IPv6 the network of 64 bits, in which one host takes as many addresses as it likes (RFC 6177,
 * RFC 8981).
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined) return "unknown";
  const plain = plainAddress(address);
  if (!isIPv6(plain)) return plain;
  // The parser of addresses writes it in one way: lower case, no leading zeros, the dotted end as groups.
  const [before = "", after] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split("::");
  const head = groupsOf(before);
  const tail = after === undefined ? [] : groupsOf(after);
  const groups = [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail];

  return `${groups.slice(0, 4).join(":")}::/64`;
}

/** Without the port or the zone that some proxies and systems add; an IPv4 address that is written as IPv6 (RFC 4291, section 2.5.5.2) as itself. */
function plainAddress(address: string): string {
  const bare = /^\[(.*)\](?::\d+)?$/.exec(address)?.[1] ?? /^([\d.]+):\d+$/.exec(address)?.[1] ?? address;

  return bare.replace(/%.*$/, "").replace(/^::ffff:(?=[\d.]+$)/i, "");
}

function groupsOf(text: string): string[] {
  return text === "" ? [] : text.split(":");
}
