import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { IncompleteForm, readMultipart } from "@/app/_platform/files/multipart";

interface Read {
  fields: [string, string][];
  files: { name: string; size: number; text: string }[];
  tooManyFiles?: boolean;
  error?: unknown;
  broken: string[];
}

let last: Read;
let done: PromiseWithResolvers<Read>;
/** handler for files that a test does not read whole */
let onFile: ((name: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>) | undefined;
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    last = { fields: [], files: [], broken: [] };
    try {
      const body = Readable.toWeb(request) as ReadableStream<Uint8Array>; // as Next gives it to a route
      const result = await readMultipart(
        { headers: new Headers(request.headers as Record<string, string>), body },
        {
          field: (name, value) => last.fields.push([name, value]),
          file: async (name, bytes) => {
            if (onFile) return onFile(name, bytes);
            const chunks: Uint8Array[] = [];
            try {
              for await (const chunk of bytes) chunks.push(chunk);
            } catch (error) {
              last.broken.push(name);
              throw error;
            }
            const content = Buffer.concat(chunks);
            last.files.push({ name, size: content.length, text: content.subarray(0, 20).toString() });
          },
        },
        { files: 3, fields: 5, fieldBytes: 1_000 },
      );
      last.tooManyFiles = result.tooManyFiles;
    } catch (error) {
      last.error = error;
    }
    done.resolve(last);
    response.end("done");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const found = server.address();
  address = `http://127.0.0.1:${typeof found === "object" && found ? found.port : 0}`;
});
afterAll(() => server.close());
beforeEach(() => {
  done = Promise.withResolvers();
  onFile = undefined;
});

async function send(form: FormData): Promise<Read> {
  await fetch(address, { method: "POST", body: form });

  return done.promise;
}

/** Sends a request that ends before its promised length. */
async function sendRaw(body: string, promised = 100_000): Promise<Read> {
  const { port, hostname } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: ${promised}\r\n\r\n${body}`,
  );
  await setTimeout(100);
  socket.destroy();

  return done.promise;
}

function formOf(fields: Record<string, string>, files: [string, BlobPart][]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of files) form.append("files", new File([content], name));

  return form;
}

describe("a streamed form", () => {
  test("gives its fields and its files in their order, names in any script", async () => {
    const read = await send(
      formOf({ title: "قانون العقوبات", draft: "1" }, [
        ["法律/案.pdf", "eins"],
        ["loi é.pdf", "zwei"],
      ]),
    );
    expect(read).toEqual({
      fields: [
        ["title", "قانون العقوبات"],
        ["draft", "1"],
      ],
      files: [
        { name: "法律/案.pdf", size: 4, text: "eins" },
        { name: "loi é.pdf", size: 4, text: "zwei" },
      ],
      tooManyFiles: false,
      broken: [],
    });
  });

  test("passes on large files in full, beyond the usual limit of ten megabytes", async () => {
    const read = await send(formOf({}, [["large.pdf", Buffer.alloc(25_000_000)]]));
    expect(read.files).toMatchObject([{ size: 25_000_000 }]);
  });

  test("distinguishes an empty file from none", async () => {
    expect((await send(formOf({}, [["empty.pdf", ""]]))).files).toMatchObject([{ name: "empty.pdf", size: 0 }]);
    done = Promise.withResolvers();
    expect((await send(formOf({}, [["", ""]]))).files).toEqual([]);
  });

  test("continues after a file that was not read", async () => {
    const seen: string[] = [];
    onFile = async (name, bytes) => {
      seen.push(name);
      for await (const _chunk of bytes) break;
    };
    const read = await send(
      formOf({}, [
        ["a", Buffer.alloc(3_000_000)],
        ["b", Buffer.alloc(3_000_000)],
      ]),
    );
    expect([seen, read.error]).toEqual([["a", "b"], undefined]);
  });

  test("leaves out files beyond the limit and reports them", async () => {
    const read = await send(
      formOf(
        {},
        ["a", "b", "c", "d"].map((name) => [name, "x"]),
      ),
    );
    expect([read.files.length, read.tooManyFiles]).toEqual([3, true]);
  });

  test("passes on the error of a file's reader", async () => {
    onFile = async () => {
      throw new Error("No room.");
    };
    const read = await send(
      formOf({}, [
        ["a", Buffer.alloc(5_000_000)],
        ["b", "x"],
      ]),
    );
    expect(read.error).toMatchObject({ message: "No room." });
  });

  test("that breaks off within a file fails for the file and as a whole", async () => {
    const read = await sendRaw(
      '--cut\r\nContent-Disposition: form-data; name="title"\r\n\r\nAct\r\n--cut\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.4 and then',
    );
    expect(read.error).toBeInstanceOf(IncompleteForm);
    expect(read).toMatchObject({ fields: [["title", "Act"]], files: [], broken: ["a.pdf"] });
  });

  test("that ends before its closing boundary is incomplete too", async () => {
    const body = '--cut\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF';
    const read = await sendRaw(body, body.length);
    expect(read.error).toBeInstanceOf(IncompleteForm);
    expect(read.files).toEqual([]);
  });

  test.each([
    ["application/json"],
    ["multipart/form-data; boundary="],
    [`multipart/form-data; boundary=${"b".repeat(9_000)}`],
  ])("of another type is refused: %s", async (type) => {
    await fetch(address, { method: "POST", body: "{}", headers: { "content-type": type } });
    expect((await done.promise).error).toBeInstanceOf(IncompleteForm);
  });

  test("drops NUL characters", async () => {
    const read = await send(formOf({ meeting: "wg2\0" }, []));
    expect(read.fields).toEqual([["meeting", "wg2"]]);
  });
});
