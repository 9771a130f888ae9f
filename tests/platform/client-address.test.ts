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
    socket: { remoteAddress } as never, // nothing else of a connection is looked at
  });

describe("the address of a sender", () => {
  test("is the last that a proxy wrote, not what the client claims", () => {
    expect(lastForwardedAddress("1.2.3.4, 203.0.113.9")).toBe("203.0.113.9");
    expect(from("127.0.0.1", "1.2.3.4, 203.0.113.9")).toBe("203.0.113.9");
    expect(from("::ffff:10.0.0.1", "2001:db8::7")).toBe("2001:db8::7");
  });

  test("is the other end of the connection where no proxy nearby says one", () => {
    expect(from("203.0.113.9")).toBe("203.0.113.9");
    expect(from("203.0.113.9", "1.2.3.4")).toBe("203.0.113.9");
    expect(from("::ffff:203.0.113.9", "1.2.3.4")).toBe("203.0.113.9");
    for (const nothing of [" , ", "unknown", "_hidden", "1.2.3.4, x"])
      expect(from("10.0.0.7", nothing)).toBe("10.0.0.7");
    expect(from(undefined)).toBeUndefined();
  });

  test("is read without the port and the zone that some add", () => {
    expect(
      ["203.0.113.9:4711", "[2001:db8::7]:4711", "fe80::1%eth0", "::ffff:203.0.113.9"].map(lastForwardedAddress),
    ).toEqual(["203.0.113.9", "2001:db8::7", "fe80::1", "203.0.113.9"]);
  });

  test("is a proxy's where it is of this machine or of a private network", () => {
    const nearby = ["127.0.0.1", "::1", "::ffff:10.1.2.3", "172.31.0.9", "192.168.1.1", "fd00::1", "fe80::1"];
    expect(nearby.filter((address) => !isTrustedProxy(address))).toEqual([]);
    expect(["8.8.8.8", "172.32.0.1", "2001:db8::1", "::ffff:8.8.8.8", undefined].filter(isTrustedProxy)).toEqual([]);
  });
});

describe("what an address is counted under", () => {
  test("is itself of IPv4, however it is written, and the network of 64 bits of IPv6", () => {
    expect(networkOf("203.0.113.9")).toBe("203.0.113.9");
    expect(networkOf("::ffff:203.0.113.9")).toBe("203.0.113.9");
    const one = ["2001:db8:1:2::1", "2001:0DB8:0001:0002:ffff:1:2:3", "2001:db8:1:2:a:b:c:d", "2001:db8:1:2::"];
    expect(new Set(one.map(networkOf))).toEqual(new Set(["2001:db8:1:2::/64"]));
    expect(networkOf("2001:db8:1:3::1")).not.toBe(networkOf("2001:db8:1:2::1"));
    expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(networkOf("::1")).toBe("0:0:0:0::/64");
  });

  test("of a request whose sender cannot be told is nobody's in particular", () => {
    expect(networkOf(undefined)).toBe("unknown");
    expect(senderOf(new Headers({ "x-forwarded-for": "2001:db8:1:2::5", "user-agent": "x" }))).toEqual({
      address: "2001:db8:1:2::/64",
      userAgent: "x",
    });
  });
});
