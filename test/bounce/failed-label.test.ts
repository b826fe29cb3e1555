import { describe, expect, test } from "vitest";
import { readBounce } from "../../src/bounce/read.ts";

const TITLES = " Empfänger            Grund\n -------------------  ----------------------\n";

describe("a failed recipient under a label is a notice, however short", () => {
  test.for([
    ["a failure before the address", "Host unknown: kim@example.net"],
    ["chatter around it", "what is this now? Delivery abandoned after 9 rounds: kim@example.net"],
    ["a reason under a label", "Rejected recipient: kim@example.net\nReason: no space left"],
    [
      "a label that names whom it went to",
      "Intended recipient: kim@example.net\nReason: the mailbox was closed last year",
    ],
    [
      "a table",
      `${TITLES} kim@example.net      Der Benutzer ist unbekannt\n lee@example.net      Postfach voll`,
    ],
    [
      "a label amid a line",
      "Le courrier pour kim@example.net n'a pas été remis. Motif : la boîte du destinataire est pleine.",
    ],
    ["marks of Japanese", "【受信者】 kim@example.net\n【原因】 このアドレスは存在しません。"],
    ["no address at all", "客户说退信了，失败原因：收件人地址无效，邮件未能送达"],
  ] as const)("%s", async ([, text]) => {
    const bounce = await readBounce(text);
    expect(bounce.kind).toBe("bounce");
    expect(bounce.deliveries[0]?.recipient).toBe(text.includes("@") ? "kim@example.net" : null);
  });

  test("each row of a table has its own reason, the first below the rule too", async () => {
    const { deliveries } = await readBounce(
      `Ihre Nachricht wurde NICHT zugestellt.\n\n${TITLES} kim@example.net      Der Benutzer ist unbekannt\n lee@example.net      Postfach voll\n`,
    );
    expect(deliveries.map(({ recipient, diagnostic }) => [recipient, diagnostic])).toEqual([
      ["kim@example.net", "Der Benutzer ist unbekannt"],
      ["lee@example.net", "Postfach voll"],
    ]);
  });

  test("mail that still waits is a delay", async () => {
    const { kind, deliveries } = await readBounce(
      "This message waits in the outgoing queue of this server.\n\n  Addressed to : kim@example.net\n  Last result  : no answer\n\nThe message will be tried again.",
    );
    expect([kind, deliveries[0]?.recipient]).toEqual(["delay", "kim@example.net"]);
  });
});

test.for([
  "Failed login: kim@example.net\nReason: wrong password",
  "User: kim@example.net\nReason: too many failed attempts",
  "To: kim@example.net\nReason: the build failed",
  "Transfer failed: kim@example.net\nReason: insufficient funds",
  "Parcel not delivered. Recipient: kim@example.net. Reason: nobody at home",
  "Name                Reason\n-----------------------------\nkim@example.net     no parking",
  "Assigned to: kim@example.net\nReason: the mailing list sync failed",
  "Recipient: kim@example.net\nReason: welcome pack",
])("no notice: %s", async (text) => {
  expect((await readBounce(text)).kind).toBe("not-a-bounce");
});
