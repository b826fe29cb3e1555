import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { check, visibleText } from "./check.ts";
import type { Body } from "./fake-discord.ts";
import {
  bounce,
  bouncecard,
  decode,
  press,
  type Sent,
  smtp,
  submit,
  typing,
} from "./interactions.ts";
import { startWorld, TRANSPORTS, until, type World } from "./transports.ts";

const PASTE =
  "550 5.1.1 <kim.lee@example.net>: The email account that you tried to reach does not exist";
const MAIL = `From: MAILER-DAEMON@mx.example.org
To: jo@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I could not deliver your message.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; kim.lee@example.net
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 Mailbox full

--b--
`;

const TWO_FAILURES = MAIL.replace(
  "\n--b--",
  `
Final-Recipient: rfc822; ann.b@example.net
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b--`,
);

/** As Discord delivers it: what was forwarded, and where it was. */
const FORWARDED = {
  message_reference: { type: 1, channel_id: "1100000000000000004", message_id: "1" },
  message_snapshots: [
    {
      message: {
        content: PASTE,
        attachments: [],
        embeds: [],
        type: 0,
        timestamp: "2026-01-01T00:00:00Z",
        edited_timestamp: null,
        mentions: [],
        mention_roles: [],
      },
    },
  ],
};

const PRIVATE = 64;

describe.for(TRANSPORTS)("by %s", (transport) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(transport);
  });
  afterAll(() => world.stop());
  beforeEach(() => world.discord.reset());

  /** The answer's message, its limits and harmlessness checked. */
  async function show(interaction: Sent): Promise<Body> {
    const { type, data } = await world.send(interaction);
    expect([4, 7]).toContain(type);
    expect(check(data)).toEqual([]);
    return data!;
  }

  /** Further calls about an interaction, once there is one. */
  async function afterwards(method: string, count = 1) {
    const found = () =>
      world.discord.calls.filter(
        (call) => call.method === method && call.path.startsWith("/webhooks/"),
      );
    await until(() => found().length >= count);
    return found();
  }

  describe("/smtp", () => {
    test("compares two codes, for the asker only", async () => {
      const message = await show(smtp("421 vs 500"));
      expect(message.flags! & PRIVATE).toBe(PRIVATE);
      expect(visibleText(message)).toContain("421");
      expect(visibleText(message)).toContain("500");
    });

    test("answers in the asker's language", async () => {
      expect(visibleText(await show(smtp("help", { locale: "ko" })))).toMatch(/\p{Script=Hangul}/u);
    });

    test("explains a pasted line, its line breaks flattened", async () => {
      expect(visibleText(await show(smtp(PASTE)))).toContain("550 5.1.1");
    });

    test("in a direct message with the app it stays there", async () => {
      expect((await show(smtp("421", { where: "direct" }))).flags! & PRIVATE).toBe(0);
    });

    test("what was registered once and is no more still answers", async () => {
      const old = smtp("421");
      const renamed = { ...old, data: { ...(old.data as object), name: "code" } };
      expect(visibleText(await show(renamed))).toContain("421");
    });
  });

  describe("autocomplete", () => {
    test("offers codes that begin so", async () => {
      const { type, data } = await world.send(typing("42"));
      expect(type).toBe(8);
      const choices = data!.choices as { name: string; value: string }[];
      expect(choices.map(({ value }) => value)).toContain("421");
    });

    test("completes the part behind the last separator", async () => {
      const { data } = await world.send(typing("421 vs 50"));
      const choices = data!.choices as { name: string; value: string }[];
      expect(choices.map(({ value }) => value)).toContain("421 vs 500");
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const { name, value } of choices)
        expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
    });

    test("knows nothing of nonsense, and says so with an empty list", async () => {
      const { type, data } = await world.send(typing("\u0000 qqqqqqqq zzzz ".repeat(50)));
      expect(type).toBe(8);
      expect(Array.isArray(data!.choices)).toBe(true);
    });
  });

  describe("/bounce", () => {
    test("without anything opens the form", async () => {
      const { type, data } = await world.send(bounce({}));
      expect(type).toBe(9);
      expect(data!.custom_id).toBe("form:");
    });

    test("explains a paste with the asker's address in full", async () => {
      const message = await show(bounce({ text: PASTE }));
      expect(visibleText(message)).toContain("kim.lee@example.net");
      expect(message.flags! & PRIVATE).toBe(PRIVATE);
    });

    test("shared: for everybody, masked, in the server's language", async () => {
      const message = await show(bounce({ text: PASTE, share: true }, { guildLocale: "en-US" }));
      expect(message.flags! & PRIVATE).toBe(0);
      expect(visibleText(message)).not.toContain("kim.lee@");
      expect(visibleText(message)).toContain("k…@example.net");
    });

    test("a file is fetched while Discord waits", async () => {
      const url = world.discord.upload("report.eml", MAIL);
      const { type, data } = await world.send(bounce({ file: { filename: "report.eml", url } }));
      expect(type).toBe(5);
      expect(data!.flags).toBe(PRIVATE);
      const [edit] = await afterwards("PATCH");
      expect(check(edit!.body)).toEqual([]);
      expect(visibleText(edit!.body)).toContain("552 5.2.2");
      expect(visibleText(edit!.body)).toContain("From report.eml");
    });

    test.for([
      ["Outlook's own format", { filename: "mail.msg", url: "x" }, "Outlook’s .msg"],
      ["a picture", { filename: "x.png", url: "x", content_type: "image/png" }, "not a mail"],
      ["too large", { filename: "x.eml", url: "x", size: 6_000_000 }, "larger than 5 MB"],
      ["elsewhere", { filename: "x.eml", url: "https://example.com/x.eml" }, "outside Discord"],
    ] as const)("a file that is %s is refused with advice", async ([, file, words]) => {
      await world.send(bounce({ file }));
      const [edit] = await afterwards("PATCH");
      expect(visibleText(edit!.body)).toContain(words);
    });

    test("a file that is gone is told", async () => {
      const url = `${world.discord.url}/ephemeral-attachments/gone.eml`;
      world.discord.refuse("gone.eml", { status: 404 });
      await world.send(bounce({ file: { filename: "gone.eml", url } }));
      const [edit] = await afterwards("PATCH");
      expect(visibleText(edit!.body)).toContain("not at Discord any more");
    });
  });

  describe("the form", () => {
    test("explains what was pasted, line breaks and all", async () => {
      const message = await show(submit({ text: `\n${MAIL}\n` }));
      expect(visibleText(message)).toContain("552 5.2.2");
    });

    test("explains an uploaded file", async () => {
      const url = world.discord.upload("form.eml", MAIL);
      await world.send(submit({ file: { filename: "form.eml", url } }));
      const [edit] = await afterwards("PATCH");
      expect(visibleText(edit!.body)).toContain("552 5.2.2");
    });

    test("may be shown to everyone", async () => {
      const message = await show(submit({ text: PASTE, share: true }));
      expect(message.flags! & PRIVATE).toBe(0);
      expect(visibleText(message)).not.toContain("kim.lee@");
    });

    test("sent in empty offers itself again", async () => {
      const message = await show(submit({ text: "  \n " }));
      expect((await world.send(press(message, "Decode a bounce"))).type).toBe(9);
    });
  });

  describe("“Decode this bounce”", () => {
    test.for([
      ["text", { content: PASTE }],
      ["an embed", { embeds: [{ title: "Alert", description: PASTE }] }],
      ["a forwarded message", FORWARDED],
      ["text displays", { components: [{ type: 17, components: [{ type: 10, content: PASTE }] }] }],
    ] as const)("reads %s", async ([, message]) => {
      const answer = await show(decode(message));
      expect(visibleText(answer)).toContain("550 5.1.1");
      expect(answer.flags! & PRIVATE).toBe(PRIVATE);
    });

    test("reads an attached mail before the words beside it", async () => {
      const url = world.discord.upload("message.txt", MAIL);
      await world.send(
        decode({ content: "what is this", attachments: [{ filename: "message.txt", url }] }),
      );
      const [edit] = await afterwards("PATCH");
      expect(visibleText(edit!.body)).toContain("552 5.2.2");
    });

    test("says so where there is nothing to read", async () => {
      expect(visibleText(await show(decode({})))).toContain("no text and no mail");
    });
  });

  describe("/bouncecard", () => {
    test.for([
      ["help", "Bouncecard explains"],
      ["privacy", "not stored"],
      ["about", "RFC"],
    ] as const)("%s", async ([topic, words]) => {
      expect(visibleText(await show(bouncecard(topic)))).toContain(words);
    });
  });

  describe("a click", () => {
    test("Share puts a code's card up for everybody, in the server's language", async () => {
      const card = await show(smtp("421", { guildLocale: "ko" }));
      const { type } = await world.send(press(card, "Share to channel", { guildLocale: "ko" }));
      expect(type).toBe(6);
      const [followUp] = await afterwards("POST");
      expect(check(followUp!.body)).toEqual([]);
      expect(followUp!.body.flags! & PRIVATE).toBe(0);
      expect(followUp!.body.allowed_mentions).toEqual({ parse: [] });
      expect(visibleText(followUp!.body)).toMatch(/\p{Script=Hangul}/u);
    });

    test("Share of a failure keeps its quotation and masks its addresses", async () => {
      const card = await show(bounce({ text: PASTE }, { guildLocale: "en-US" }));
      await world.send(press(card, "Share to channel", { guildLocale: "en-US" }));
      const [followUp] = await afterwards("POST");
      const text = visibleText(followUp!.body);
      expect(text).toContain("The email account that you tried to reach does not exist");
      expect(text).toContain("k…@example.net");
      expect(text).not.toContain("kim.lee");
      expect(text).toContain("Shared by Kim");
    });

    test("Share of several failures keeps them all", async () => {
      const card = await show(submit({ text: TWO_FAILURES }));
      await world.send(press(card, "Share to channel"));
      const [followUp] = await afterwards("POST");
      const text = visibleText(followUp!.body);
      expect(check(followUp!.body)).toEqual([]);
      expect(text).toContain("User unknown");
      expect(text).toContain("Mailbox full");
      expect(text).not.toMatch(/ann\.b@|kim\.lee@/);
    });

    test("a share that Discord forced private is told", async () => {
      world.discord.keepPrivate();
      const card = await show(smtp("421", { where: "user-install" }));
      await world.send(press(card, "Share to channel", { where: "user-install" }));
      const [, told] = await afterwards("POST", 2);
      expect(visibleText(told!.body)).toContain("for your eyes only");
      expect(told!.body.flags! & PRIVATE).toBe(PRIVATE);
    });

    test("Details unfold a failure's card in place, and fold again", async () => {
      const card = await show(bounce({ text: PASTE }));
      const { type, data: unfolded } = await world.send(press(card, "Details"));
      expect(type).toBe(7);
      expect(check(unfolded)).toEqual([]);
      expect(visibleText(unfolded)).toContain("kim.lee@example.net");
      expect(visibleText(unfolded)).toContain("Why we think so");
      const { data: folded } = await world.send(
        press({ ...unfolded!, flags: unfolded!.flags! | PRIVATE }, "Less"),
      );
      expect(visibleText(folded)).toBe(visibleText(card));
    });

    test("Details of a public card are for the clicker only", async () => {
      const card = await show(bounce({ text: PASTE, share: true }, { guildLocale: "en-US" }));
      const details = await show(press(card, "Details", { userId: "1100000000000000099" }));
      expect(details.flags! & PRIVATE).toBe(PRIVATE);
      expect(visibleText(details)).toContain("Why we think so");
      expect(visibleText(details)).not.toContain("kim.lee");
    });

    test("Compare with … shows the comparison in place", async () => {
      const card = await show(smtp("421"));
      const { type, data } = await world.send(
        press(card, "Compare with …", { values: ["421 vs 451"] }),
      );
      expect(type).toBe(7);
      expect(visibleText(data)).toContain("451");
    });

    test("a choice asks", async () => {
      const card = await show(bouncecard("help"));
      const { data } = await world.send(
        press(card, "Ask for one of these", { values: ["421 vs 500"] }),
      );
      expect(visibleText(data)).toContain("Key differences");
    });

    test("Dismiss takes a private card away", async () => {
      const card = await show(smtp("421"));
      expect((await world.send(press(card, "Dismiss"))).type).toBe(6);
      expect((await afterwards("DELETE"))[0]!.path).toContain("/messages/@original");
    });

    test.for([
      ["its owner", {}, true],
      ["a moderator", { userId: "1100000000000000099", permissions: 1n << 13n }, true],
      ["anybody else", { userId: "1100000000000000099" }, false],
    ] as const)("Dismiss of a public card by %s", async ([, who, isAllowed]) => {
      const card = await show(bounce({ text: PASTE, share: true }));
      const { type, data } = await world.send(press(card, "Dismiss", who));
      expect(type).toBe(isAllowed ? 6 : 4);
      if (isAllowed) await afterwards("DELETE");
      else expect(visibleText(data)).toContain("Only the person who asked");
    });

    test("a button of an older version says how to ask again", async () => {
      const rows = [{ type: 1, components: [{ type: 2, label: "Old", custom_id: "v0/421" }] }];
      const { data } = await world.send(press({ components: rows, flags: PRIVATE }, "Old"));
      expect(visibleText(data)).toContain("older version");
    });

    test("a ticket that somebody made up is refused", async () => {
      const forged = { type: 2, label: "X", custom_id: 'share:f:[99,"x"]' };
      const rows = [{ type: 1, components: [forged] }];
      const { data } = await world.send(press({ components: rows, flags: PRIVATE }, "X"));
      expect(visibleText(data)).toContain("older version");
    });
  });

  test("nothing pasted is in the log", () => {
    expect(world.log.join("")).not.toMatch(/kim\.lee|does not exist|example\.net/);
  });
});
