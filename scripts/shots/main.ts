/**
 * Pictures of cards as Slack and Discord show them: `npm run shots [-- FOLDER]`. Needs Debian's chromium.
 * Look at every one: nothing may be cut, crowded or ugly, on a desktop and 360 px wide, light and dark.
 */
import { join } from "node:path";
import { renderCard as renderDiscord } from "../../adapters/discord/card.ts";
import { renderCard as renderSlack } from "../../adapters/slack/card.ts";
import { ask } from "../../src/index.ts";
import { discordPage } from "./discord-page.ts";
import { photograph, type Subject } from "./photograph.ts";
import { slackPage } from "./slack-page.ts";

const folder = process.argv[2] ?? join(import.meta.dirname, "../../shots");

const WIDTHS = { desktop: 820, phone: 360 } as const;

/** Real-looking failures, with addresses that belong to nobody. */
const QUERIES: Readonly<Record<string, string>> = {
  code: "421",
  enhanced: "5.7.26",
  comparison: "421 vs 450",
  five: "421 450 451 452 550",
  reason: "mailbox full",
  provider: "TSS04",
  search: "blocked",
  unknown: "599",
  help: "help",
  bounce:
    "<kim@example.net>: host gmail-smtp-in.l.google.com[192.0.2.26] said: 550-5.7.26 Your email has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. 550 5.7.26 c2-202229z222.222 - gsmtp (in reply to end of DATA command)",
  bounces:
    "Jun  5 15:09:20 mail01 postfix/smtp[20440]: 7C2D9E1F02: to=<lee@example.com>, relay=mx.example.com[203.0.113.25]:25, delay=1.1, delays=0.1/0/0.6/0.4, dsn=5.1.1, status=bounced (host mx.example.com[203.0.113.25] said: 550 5.1.1 <lee@example.com>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command))\nJun  5 15:09:21 mail01 postfix/smtp[20441]: 7C2D9E1F02: to=<sam@example.net>, relay=mx2.example.net[203.0.113.44]:25, delay=1.9, delays=0.1/0/0.9/0.9, dsn=4.2.2, status=deferred (host mx2.example.net[203.0.113.44] said: 452 4.2.2 <sam@example.net> Mailbox full (in reply to RCPT TO command))",
};

/** The comparison and one explained failure, in languages that stretch a layout in different ways. */
const LOCALES = ["ko", "vi", "id", "ja", "ar", "de", "th"];

const cards = [
  ...Object.entries(QUERIES).map(([name, query]) => ({ name, query, locale: "en" })),
  ...LOCALES.flatMap((locale) =>
    (["comparison", "bounce"] as const).map((name) => ({
      name: `${name}.${locale}`,
      query: QUERIES[name] ?? "",
      locale,
    })),
  ),
];

const subjects: Subject[] = [];
for (const { name, query, locale } of cards) {
  const { card } = await ask(query, { locale });
  const slack = renderSlack(card, { kind: "private", owner: "U1" }).blocks;
  const discord = await discordPage(
    renderDiscord(card, { kind: "private", owner: "1" }).components,
  );
  for (const [device, width] of Object.entries(WIDTHS)) {
    subjects.push({
      name: `slack.${name}.${device}.light`,
      html: slackPage(slack, "light"),
      width,
    });
    subjects.push({ name: `slack.${name}.${device}.dark`, html: slackPage(slack, "dark"), width });
    subjects.push({ name: `discord.${name}.${device}`, html: discord, width });
  }
}
await photograph(subjects, folder);
console.log(`${subjects.length} pictures in ${folder}`);
