import { describe, expect, test } from "vitest";
import {
  clientAddress,
  isTrustedProxy,
  lastForwardedAddress,
  networkOf,
  senderOf,
} from "@/app/_platform/http/inbound/client-address";

const from = (remoteAddress: string | undefined, forwardedFor?: string) =>
  clientAddress({
    headers: forwardedFor === undefined ? {} : { "x-forwarded-for": forwardedFor },
    socket: { remoteAddress } as never, // no other property of a socket is read
  });

describe("the address of a client", () => {
  test("is the last one that a proxy wrote, not one that the client forged", () => {
    expect(lastForwardedAddress("1.2.3.4, 203.0.113.9")).toBe("203.0.113.9");
    expect(from("127.0.0.1", "1.2.3.4, 203.0.113.9")).toBe("203.0.113.9");
    expect(from("::ffff:10.0.0.1", "2001:db8::7")).toBe("2001:db8::7");
  });

  test("is that of the connection where no trusted proxy forwards one", () => {
    expect(from("203.0.113.9")).toBe("203.0.113.9");
    expect(from("203.0.113.9", "1.2.3.4")).toBe("203.0.113.9");
    expect(from("::ffff:203.0.113.9", "1.2.3.4")).toBe("203.0.113.9");
    for (const nothing of [" , ", "unknown", "_hidden", "1.2.3.4, x"])
      expect(from("10.0.0.7", nothing)).toBe("10.0.0.7");
    expect(from(undefined)).toBeUndefined();
  });

  test("is read without port and zone", () => {
    expect(
      ["203.0.113.9:4711", "[2001:db8::7]:4711", "fe80::1%eth0", "::ffff:203.0.113.9"].map(lastForwardedAddress),
    ).toEqual(["203.0.113.9", "2001:db8::7", "fe80::1", "203.0.113.9"]);
  });

  test("is a trusted proxy's on this machine and in private networks", () => {
    const privateAddresses = ["127.0.0.1", "::1", "::ffff:10.1.2.3", "172.31.0.9", "192.168.1.1", "fd00::1", "fe80::1"];
    expect(privateAddresses.filter((address) => !isTrustedProxy(address))).toEqual([]);
    expect(["8.8.8.8", "172.32.0.1", "2001:db8::1", "::ffff:8.8.8.8", undefined].filter(isTrustedProxy)).toEqual([]);
  });
});

describe("the network of an address", () => {
  test("is an IPv4 address itself, however it is written, and the /64 of an IPv6 address", () => {
    expect(networkOf("203.0.113.9")).toBe("203.0.113.9");
    expect(networkOf("::ffff:203.0.113.9")).toBe("203.0.113.9");
    const one = ["2001:db8:1:2::1", "2001:0DB8:0001:0002:ffff:1:2:3", "2001:db8:1:2:a:b:c:d", "2001:db8:1:2::"];
    expect(new Set(one.map(networkOf))).toEqual(new Set(["2001:db8:1:2::/64"]));
    expect(networkOf("2001:db8:1:3::1")).not.toBe(networkOf("2001:db8:1:2::1"));
    expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(networkOf("::1")).toBe("0:0:0:0::/64");
  });

  test("is unknown where the client is unknown", () => {
    expect(networkOf(undefined)).toBe("unknown");
    expect(senderOf(new Headers({ "x-forwarded-for": "2001:db8:1:2::5", "user-agent": "x" }))).toEqual({
      address: "2001:db8:1:2::/64",
      userAgent: "x",
    });
  });
});
