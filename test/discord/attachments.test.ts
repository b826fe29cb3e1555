import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileObstacle, readAttachment } from "../../adapters/discord/attachments.ts";
import { FileError } from "../../adapters/discord/file-error.ts";
import { MAX_INPUT } from "../../src/index.ts";

let server: Server;
let origin: string;
const seen: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    switch (request.url) {
      case "/mail.eml":
        return response.end("550 5.1.1");
      case "/moved.eml":
        return response.writeHead(302, { location: "/mail.eml" }).end();
      case "/endless.eml": {
        const write = () =>
          void (response.write("x".repeat(65_536))
            ? setImmediate(write)
            : response.once("drain", write));
        return write();
      }
      case "/broken.eml":
        response.writeHead(200, { "content-length": 100 }).write("half");
        return setTimeout(() => response.destroy(), 20);
      default:
        return response.writeHead(Number(request.url?.slice(1)) || 404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const read = (path: string) =>
  readAttachment({ filename: "mail.eml", url: origin + path }, new Set([origin]));

test("the bytes come, without a token shown", async () => {
  expect(Buffer.from(await read("/mail.eml")).toString()).toBe("550 5.1.1");
  expect(seen).toEqual([undefined]);
});

test.for([
  ["/404", "gone"],
  ["/403", "gone"],
  ["/moved.eml", "gone"],
  ["/500", "down"],
  ["/429", "down"],
  ["/broken.eml", "down"],
  ["/endless.eml", "too-big"],
] as const)("%s: %s", async ([path, obstacle]) => {
  await expect(read(path)).rejects.toMatchObject({ obstacle, file: "mail.eml" });
});

describe("only from where files live", () => {
  test.for([
    "https://example.com/mail.eml",
    "http://cdn.discordapp.com/mail.eml",
    "https://user:pass@cdn.discordapp.com/mail.eml",
    "https://cdn.discordapp.com.example.com/mail.eml",
    "https://cdn.discordapp.com:8443/mail.eml",
    "file:///etc/passwd",
    "nonsense",
  ])("%s is not fetched", async (url) => {
    const origins = new Set(["https://cdn.discordapp.com"]);
    await expect(readAttachment({ filename: "mail.eml", url }, origins)).rejects.toThrow(FileError);
  });
});

test.for([
  [{ filename: "a.eml", url: "" }, undefined],
  [{ filename: "message.txt", url: "", content_type: "text/plain; charset=utf-8" }, undefined],
  [{ filename: "noname", url: "", content_type: "application/octet-stream" }, undefined],
  [{ filename: "A.MSG", url: "" }, "outlook"],
  [{ filename: "a.png", url: "", content_type: "image/png" }, "kind"],
  [{ filename: "a.zip", url: "", content_type: "application/zip" }, "kind"],
  [{ filename: "a.eml", url: "", size: MAX_INPUT + 1 }, "too-big"],
] as const)("%j: %s", ([file, obstacle]) => {
  expect(fileObstacle(file)).toBe(obstacle);
});
