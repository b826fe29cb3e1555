import { describe, expect, test } from "vitest";
import { enterWorkspace } from "./workspace.ts";

const here = await enterWorkspace();

describe("files", () => {
  const upload = async (file: object) => {
    await here.event({
      type: "message",
      subtype: "file_share",
      channel_type: "im",
      channel: "D1",
      text: "",
      files: [{ id: "F1", name: "a.eml", url_private: `${here.slack.url}/files/F1`, ...file }],
    });
    return (await here.answerOf("chat.postMessage")).text;
  };

  test("a sign-in page instead of the file means the permission is missing", async () => {
    const page = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head></html>";
    here.slack.files.set("F1", { body: page, type: "text/html; charset=utf-8" });
    expect(await upload({})).toMatch(/files:read/);
  });

  test("a redirect is not followed", async () => {
    const tokens = here.slack.fileTokens.length;
    here.slack.files.set("F1", { body: "", redirect: `${here.slack.url}/files/F2` });
    expect(await upload({})).toMatch(/could not be opened/);
    expect(here.slack.fileTokens.length - tokens).toBe(1);
  });

  test("the token is shown to no other host", async () => {
    const tokens = here.slack.fileTokens.length;
    const elsewhere = here.slack.url.replace("127.0.0.1", "localhost");
    expect(await upload({ url_private: `${elsewhere}/files/F1` })).toMatch(/outside Slack/);
    expect(here.slack.fileTokens.length).toBe(tokens);
  });

  test("reading stops at the cap, whatever size is claimed", async () => {
    here.slack.files.set("F1", { body: Buffer.alloc(5_100_000, 97) });
    expect(await upload({ size: 10 })).toMatch(/larger than 5 MB/);
  });

  test("an Outlook file is known by its first bytes", async () => {
    here.slack.files.set("F1", { body: Buffer.from("d0cf11e0a1b11ae1", "hex") });
    expect(await upload({})).toMatch(/Outlook/);
  });

  test.for([
    [{ error: "missing_scope" }, /files:read/],
    [{ error: "file_not_found" }, /could not be opened/],
  ] as const)("a stub of Slack Connect: %j", async ([fault, sentence]) => {
    here.slack.fail("files.info", fault);
    expect(await upload({ file_access: "check_file_info" })).toMatch(sentence);
  });
});
